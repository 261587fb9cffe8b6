using System.Text.Json.Nodes;

namespace FocusBot.Playground.Manifests;

/// <summary>
/// The YAML that manifests are written in: maps and lists by indentation, quoted and plain values, lists in brackets, and blocks
/// of text. Anchors, tags and values that go over several lines are refused.
/// </summary>
internal sealed class YamlDocument
{
    private readonly string[] _raw;
    private readonly List<YamlLine> _lines;
    private int _next;

    private YamlDocument(string[] raw) => (_raw, _lines) = (raw, YamlLines.Of(raw));

    /// <exception cref="ManifestException">It is something else, in the line that is named.</exception>
    public static JsonNode Read(string text)
    {
        var document = new YamlDocument(text.ReplaceLineEndings("\n").Split('\n'));
        var root = document.Block(document.Current?.Indent ?? 0) ?? new JsonObject();
        return document.Current is { } left ? throw left.Unread("it is indented differently from what it belongs to.") : root;
    }

    private YamlLine? Current => _next < _lines.Count ? _lines[_next] : null;

    private JsonNode? Block(int indent) => Current is not { } line || line.Indent < indent ? null : line.IsItem ? List(line.Indent) : Map(line.Indent);

    private JsonArray List(int indent)
    {
        var list = new JsonArray();
        while (Current is { IsItem: true } line && line.Indent == indent)
        {
            var rest = line.Text[1..].TrimStart();
            if (rest.StartsWith("- ", StringComparison.Ordinal))
            {
                throw line.Unread("a list in a list is written line by line.");
            }

            if (rest.Length == 0)
            {
                _next++;
                list.Add(Block(indent + 1));
            }
            else if (Key(rest) is not null)
            {
                // What follows the dash is a map that begins in the same line.
                _lines[_next] = line with { Indent = indent + line.Text.Length - rest.Length, Text = rest };
                list.Add(Map(_lines[_next].Indent));
            }
            else
            {
                _next++;
                list.Add(YamlValue.Of(rest, line));
            }
        }

        return list;
    }

    private JsonObject Map(int indent)
    {
        var map = new JsonObject();
        while (Current is { IsItem: false } line && line.Indent == indent)
        {
            if (Key(line.Text) is not var (key, rest))
            {
                throw line.Unread("a name and a colon are expected.");
            }

            _next++;
            map[key] = rest switch
            {
                "" => Under(indent),
                ['|' or '>', ..] => BlockOfText(line, rest[0] is '>' ? ' ' : '\n'),
                _ => YamlValue.Of(rest, line),
            };
        }

        return map;
    }

    /// <summary>A list may stand as far in as the name it belongs to.</summary>
    private JsonNode? Under(int indent) => Current is { IsItem: true } item && item.Indent == indent ? List(indent) : Block(indent + 1);

    private JsonValue BlockOfText(YamlLine head, char between)
    {
        while (Current is { } line && line.Indent > head.Indent)
        {
            _next++;
        }

        var end = Current?.Number - 1 ?? _raw.Length;
        return JsonValue.Create(string.Join(between, _raw[head.Number..end].Select(line => line.Trim())).Trim());
    }

    /// <returns>The name before the colon, and what follows it; null when there is no such thing.</returns>
    private static (string Key, string Value)? Key(string text)
    {
        if (text[0] is '"' or '\'' or '[' or '{')
        {
            return null;
        }

        var colon = text.EndsWith(':') && !text.Contains(": ", StringComparison.Ordinal) ? text.Length - 1 : text.IndexOf(": ", StringComparison.Ordinal);
        return colon <= 0 ? null : (text[..colon].Trim(), text[(colon + 1)..].Trim());
    }
}
