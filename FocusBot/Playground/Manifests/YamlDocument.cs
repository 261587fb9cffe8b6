using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FocusBot.Playground.Manifests;

/// <summary>The YAML of a manifest, as the JSON that the rest reads.</summary>
internal static class YamlDocument
{
    private const int Deepest = 32;

    /// <exception cref="ManifestException">It can't be read, in the line that is named.</exception>
    public static JsonNode Read(string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException ex)
        {
            throw Unread(ex.Start, "look at how it's indented and quoted.");
        }

        return yaml.Documents is not [{ RootNode: var root }, ..] ? new JsonObject()
            : root is YamlMappingNode ? NodeOf(root) ?? new JsonObject()
            : throw Unread(root.Start, "a name and a colon are expected.");
    }

    // What is named once and repeated could grow without end.
    private static JsonNode? NodeOf(YamlNode node, int depth = 0) => node switch
    {
        _ when depth > Deepest => throw Unread(node.Start, "it's nested too deeply."),
        { Anchor.IsEmpty: false } => throw Unread(node.Start, "anchors aren't read."),
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create($"{child.Key}", NodeOf(child.Value, depth + 1)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(child => NodeOf(child, depth + 1))]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var plain } => PlainOf(plain ?? ""),
        YamlScalarNode { Value: var quoted } => JsonValue.Create(quoted),
        _ => throw Unread(node.Start, "it's neither a map, nor a list, nor a value."),
    };

    private static JsonValue? PlainOf(string text) => text switch
    {
        "true" or "True" => JsonValue.Create(true),
        "false" or "False" => JsonValue.Create(false),
        "" or "null" or "~" => null,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };

    private static ManifestException Unread(Mark where, string why) => new(string.Create(CultureInfo.InvariantCulture, $"Line {where.Line} of the manifest can't be read: {why}"));
}
