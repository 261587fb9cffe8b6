using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Manifests;

/// <summary>A value that stands in one line.</summary>
internal static class YamlValue
{
    public static JsonNode? Of(string text, YamlLine line) => text[0] switch
    {
        '"' => JsonReading.TryParse(text) is { ValueKind: JsonValueKind.String } quoted ? quoted.ToNode() : throw line.Unread("its quotes aren't closed, or something follows them."),
        '\'' => text is ['\'', .. var inside, '\''] ? JsonValue.Create(inside.Replace("''", "'", StringComparison.Ordinal)) : throw line.Unread("its quotes aren't closed, or something follows them."),
        '[' => text is ['[', .. var inside, ']'] ? List(inside, line) : throw line.Unread("its brackets aren't closed in the same line."),
        '{' => text.Replace(" ", "", StringComparison.Ordinal) is "{}" ? new JsonObject() : throw line.Unread("maps are written line by line."),
        '&' or '*' or '!' or '@' or '`' or '%' => throw line.Unread("anchors and tags aren't read."),
        _ => Plain(text),
    };

    private static JsonArray List(string inside, YamlLine line) =>
        [.. inside.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => Of(item, line))];

    private static JsonValue? Plain(string text) => text switch
    {
        "true" or "True" => JsonValue.Create(true),
        "false" or "False" => JsonValue.Create(false),
        "null" or "~" => null,
        _ when long.TryParse(text, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
