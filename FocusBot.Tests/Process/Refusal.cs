namespace FocusBot.Tests.Process;

internal static class Refusal
{
    /// <summary>One line that says this, and nothing that only a programmer reads.</summary>
    public static void IsOneSentence(string errors, string words)
    {
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }
}
