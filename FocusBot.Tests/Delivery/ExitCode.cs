namespace FocusBot.Tests.Delivery;

internal static class ExitCode
{
    /// <summary>There is one for the whole process, so those who set it and look at it take turns.</summary>
    public const string OfThisProcess = "The exit code of this process";
}
