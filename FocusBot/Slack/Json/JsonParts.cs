using System.Text.Json;
using System.Text.Unicode;

namespace FocusBot.Slack.Json;

/// <summary>Reads parts of Slack's answers, any of which may be missing or of another kind than expected.</summary>
internal static class JsonParts
{
    /// <returns><see langword="null"/> for what is not JSON. Of what is, every part can be read.</returns>
    public static JsonElement? TryParse(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(LoneSurrogates.Replaced(utf8));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Part(this JsonElement json, string property) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(property, out var value) ? value : null;

    public static string? Text(this JsonElement json, string property) => json.Part(property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string property) =>
        json.Part(property) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];
}
