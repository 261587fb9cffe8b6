using System.Globalization;

namespace FocusBot.Replay.Transcripts;

/// <summary>Whether what stands at the beginning of a line is somebody's name.</summary>
internal static class SpeakerRule
{
    private const int LongestName = 60, MostWords = 6;

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "de", "da", "di", "del", "der", "den", "van", "von", "bin", "al", "el", "la", "le", "dos", "du", "y", "e" };

    /// <returns>The name and what follows its colon; no name when there is none.</returns>
    public static (string? Name, string Words) Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && (colon == line.Length - 1 || char.IsWhiteSpace(line[colon + 1])) && IsName(line[..colon])
            ? (line[..colon].Trim(), line[(colon + 1)..].Trim())
            : (null, line);
    }

    /// <summary>A few words that each begin as names do: what somebody says before a colon doesn't.</summary>
    public static bool IsName(string text)
    {
        var words = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return text.Length <= LongestName && words.Length is >= 1 and <= MostWords && words.All(word => Particles.Contains(word) || BeginsAsANameDoes(word)) && words.Any(word => char.IsLetter(word[0]));
    }

    private static bool BeginsAsANameDoes(string word) =>
        word[0] is '(' or '@' ? word.Length > 1
        : char.GetUnicodeCategory(word[0]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.DecimalDigitNumber
            && (!word.EndsWith('.') || word.Length <= 3) && !word.Contains(',', StringComparison.Ordinal);
}
