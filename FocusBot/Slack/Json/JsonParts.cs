using System.Text.Json;

namespace FocusBot.Slack.Json;

/// <summary>Reads parts of Slack's answers, any of which may be missing or of another kind than expected.</summary>
internal static class JsonParts
{
    public static JsonElement? Part(this JsonElement json, string property) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(property, out var value) ? value : null;

    public static string? Text(this JsonElement json, string property)
    {
        try
        {
            return json.Part(property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: there is no such string.
            return null;
        }
    }

    public static IEnumerable<JsonElement> Items(this JsonElement json, string property) =>
        json.Part(property) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];
}
