using System.Buffers;

namespace FocusBot.Levels.Text;

/// <summary>Slack's entities and emoji names. Each method answers how many characters it has read, 0 when there is no such mark.</summary>
internal static class SlackMarks
{
    private const int LongestEmoji = 64;

    private static readonly SearchValues<char> EmojiCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-'");

    /// <summary>The three characters that Slack escapes: <c>&amp;amp;</c>, <c>&amp;lt;</c> and <c>&amp;gt;</c>.</summary>
    public static int ReadEntity(ReadOnlySpan<char> source, int at, PlainText into)
    {
        var rest = source[at..];
        var (character, length) = rest.StartsWith("&amp;", StringComparison.Ordinal) ? ("&", 5)
            : rest.StartsWith("&lt;", StringComparison.Ordinal) ? ("<", 4)
            : rest.StartsWith("&gt;", StringComparison.Ordinal) ? (">", 4)
            : ("", 0);
        if (length > 0)
        {
            into.AddMark(character, at, length);
        }

        return length;
    }

    /// <summary>A shortcode such as <c>:tada:</c>: lower case, with at least one letter, so that <c>10:30:15</c> is none.</summary>
    public static int ReadEmoji(ReadOnlySpan<char> source, int at, PlainText into)
    {
        var rest = source[(at + 1)..Math.Min(source.Length, at + LongestEmoji)];
        var end = rest.IndexOfAnyExcept(EmojiCharacters);
        if (end < 2 || rest[end] is not ':' || !rest[..end].ContainsAnyInRange('a', 'z'))
        {
            return 0;
        }

        into.AddMark(rest[..end], at, end + 2);
        return end + 2;
    }
}
