namespace FocusBot.Levels.Text;

/// <summary>File names such as <c>launch-plan.pdf</c>: what they say is not part of anybody's argument.</summary>
internal static class FileName
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "pdf", "doc", "docx", "xls", "xlsx", "csv", "tsv", "ppt", "pptx", "txt", "md", "png", "jpg", "jpeg", "gif", "svg",
        "mp4", "mov", "zip", "gz", "tar", "json", "yaml", "yml", "xml", "html", "log", "sql", "py", "java",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestEnding = 5;

    /// <summary>Whether the word that ends at <paramref name="at"/> goes on as a file's ending; if so, <paramref name="at"/> moves behind it.</summary>
    public static bool EndsAt(ReadOnlySpan<char> source, int start, ref int at)
    {
        if (at >= source.Length || source[at] is not '.' || at == start)
        {
            return false;
        }

        var end = at + 1;
        while (end < source.Length && end - at <= LongestEnding && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        if (!Endings.Contains(source[(at + 1)..end]))
        {
            return false;
        }

        at = end;
        return true;
    }
}
