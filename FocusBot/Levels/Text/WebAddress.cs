using System.Buffers;

namespace FocusBot.Levels.Text;

/// <summary>Web and mail addresses as they are in a message. None of their words is the author's.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n<>|()[]\"`");

    public static bool Starts(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address begins at <paramref name="start"/>; if so, <paramref name="at"/> moves to its end.</summary>
    public static bool EndsAt(ReadOnlySpan<char> source, int start, ref int at)
    {
        if (at >= source.Length || source[at] is not ':' || !Starts(source[start..]))
        {
            return false;
        }

        var length = source[start..].IndexOfAny(Ends);
        at = length < 0 ? source.Length : start + length;
        return true;
    }
}
