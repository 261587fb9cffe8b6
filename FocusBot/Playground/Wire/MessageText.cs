namespace FocusBot.Playground.Wire;

/// <summary>How long a text may be before Slack cuts it.</summary>
internal static class MessageText
{
    public const int Longest = 40_000;

    /// <summary>Never between the two halves of one character.</summary>
    public static string Cut(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
