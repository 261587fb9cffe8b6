using System.Text.Json;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Reads the small lists of an export. What has another type than Slack writes is absent.</summary>
internal static class ExportJson
{
    public static string? Text(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? Decoded(value) : null;

    public static bool Flag(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    public static JsonElement? Child(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;

    private static string? Decoded(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of an escaped surrogate pair: good JSON, but no text.
            return null;
        }
    }
}
