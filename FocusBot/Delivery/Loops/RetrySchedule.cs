namespace FocusBot.Delivery.Loops;

/// <summary>When to try again. Only arithmetic: the workers do the waiting.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="attempts">How many have failed, 1 or more.</param>
    public static TimeSpan DelayAfter(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var delay = First * Math.Pow(2, Math.Min(attempts - 1, 16));
        return delay < Longest ? delay : Longest;
    }
}
