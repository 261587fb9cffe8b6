using System.Text.Json;
using System.Text.Json.Nodes;

namespace FocusBot.Playground.Wire;

/// <summary>Looking into JSON that somebody else wrote, where anything may be absent or of another kind.</summary>
internal static class JsonReading
{
    public static JsonElement? Get(this JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind is not JsonValueKind.Null
            ? value
            : null;

    public static string? Text(this JsonElement json, string name) =>
        json.Get(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static bool IsTrue(this JsonElement json, string name) => json.Get(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of an array, or none when it is absent or no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.Get(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    public static JsonNode? ToNode(this JsonElement json) => JsonSerializer.SerializeToNode(json);

    /// <summary>A value that no later change of the node touches.</summary>
    public static JsonElement ToElement(this JsonNode node) => JsonSerializer.SerializeToElement(node);

    public static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
