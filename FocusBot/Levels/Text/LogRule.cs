using System.Text.RegularExpressions;

namespace FocusBot.Levels.Text;

/// <summary>Whether a message is nothing but what a machine printed or a shell was told, though nobody marked it as code.</summary>
internal static partial class LogRule
{
    /// <summary>Who pastes a log pastes it from the top; a long message need not be looked at to its end.</summary>
    private const int MostLines = 40;

    public static bool IsLog(ReadOnlySpan<char> text)
    {
        var (lines, seen) = (0, 0);
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace() || seen++ >= MostLines)
            {
                continue;
            }

            if (!Line().IsMatch(line))
            {
                return false;
            }

            lines++;
        }

        return lines > 0;
    }

    [GeneratedRegex(
        """^\s*(\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|(ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL)\b[:\s\[]|at [\w.$<>]+\(|Traceback \(|File "[^"]+", line \d|[\w.]+(Exception|Error): |npm (ERR!|WARN)|[#$>%] ?[a-z./]\w*( |$)|>>> |[\w.-]+@[\w-]+:\S*[$#] |(GET|POST|PUT|DELETE) /)""")]
    private static partial Regex Line();
}
