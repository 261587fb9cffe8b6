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
            if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            {
                ReadAll(document.RootElement);
            }

            return document.RootElement.Clone();
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Half a surrogate pair parses, and then nobody can read it: so it is read here, once.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    private static int ReadAll(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!.Length,
        JsonValueKind.Array => json.EnumerateArray().Sum(ReadAll),
        JsonValueKind.Object => json.EnumerateObject().Sum(property => property.Name.Length + ReadAll(property.Value)),
        _ => 0,
    };
}
