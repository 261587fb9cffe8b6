namespace FocusBot.Levels.Text;

/// <summary>The one- or two-character names that everything but words has in the plain text.</summary>
/// <remarks>They are control characters, which no message can bring in: the reader drops those.</remarks>
internal static class TokenClass
{
    public const string Mention = "\u0001";
    public const string Channel = "\u0002";
    public const string Broadcast = "\u0003";
    public const string Link = "\u0004";
    public const string Code = "\u0005";
    public const string File = "\u0006";
    public const string Emoji = "\u0007";
    public const string Day = "\u0008";
    public const string Year = "\u000e";
    public const string MixedNumber = "\u000f";

    private static readonly string[] Numbers = ["\u0010a", "\u0010b", "\u0010c", "\u0010d"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Days = new HashSet<string>(StringComparer.Ordinal)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it names a day of the week or a month; <c>may</c> is left out, as it is mostly the verb.</summary>
    public static bool IsDay(ReadOnlySpan<char> lowered) => Days.Contains(lowered);

    /// <summary>The class of a token that begins with a digit: a year, a number by its digits (four and more are one class), or mixed.</summary>
    public static string OfNumber(ReadOnlySpan<char> lowered)
    {
        if (lowered.ContainsAnyExceptInRange('0', '9'))
        {
            return MixedNumber;
        }

        return lowered is ['1', '9', _, _] or ['2', '0', _, _] ? Year : Numbers[Math.Min(lowered.Length, 4) - 1];
    }
}
