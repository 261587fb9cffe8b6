namespace FocusBot.Playground.Manifests;

/// <summary>One line of YAML that says something: how far in it begins, and where it stands.</summary>
internal readonly record struct YamlLine(int Indent, string Text, int Number)
{
    public bool IsItem => Text is "-" || Text.StartsWith("- ", StringComparison.Ordinal);

    public ManifestException Unread(string why) => new($"Line {Number} of the manifest can't be read: {why}");
}

/// <summary>The lines of a document, without comments and empty ones.</summary>
internal static class YamlLines
{
    public static List<YamlLine> Of(string[] raw)
    {
        var lines = new List<YamlLine>();
        foreach (var (index, line) in raw.Index())
        {
            var text = WithoutComment(line).TrimEnd();
            var indent = text.Length - text.TrimStart(' ').Length;
            if (text.Trim() is "" or "---")
            {
                continue;
            }

            lines.Add(text[indent] is not '\t' ? new(indent, text[indent..], index + 1) : throw new YamlLine(0, "", index + 1).Unread("it is indented by a tab."));
        }

        return lines;
    }

    /// <summary>A comment begins with # at the start or after a blank, outside of quotes.</summary>
    private static string WithoutComment(string line)
    {
        char? quote = null;
        for (var at = 0; at < line.Length; at++)
        {
            if (quote is { } open)
            {
                quote = line[at] == open ? null : open;
            }
            else if (line[at] is '"' or '\'' && IsAtStart(line, at))
            {
                quote = line[at];
            }
            else if (line[at] is '#' && (at == 0 || line[at - 1] is ' '))
            {
                return line[..at];
            }
        }

        return line;
    }

    /// <summary>An apostrophe inside a word opens nothing.</summary>
    private static bool IsAtStart(string line, int at) => at == 0 || line[at - 1] is ' ' or '[' or ',';
}
