using System.Globalization;

namespace FocusBot.Replay.Exports.Faults;

/// <summary>Makes what somebody else wrote safe to print on a terminal: what would steer it is left out.</summary>
internal static class Printable
{
    public static string Of(string text) => text.Any(Steers) ? string.Concat(text.Where(c => !Steers(c))) : text;

    private static bool Steers(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
