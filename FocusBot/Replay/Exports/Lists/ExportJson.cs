using System.Text.Json;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Reads the small lists of an export. What has another type than Slack writes is absent.</summary>
internal static class ExportJson
{
    public static string? Text(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? Decoded(value) : null;

    public static bool Flag(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    /// <summary>Whether it is said in whatever way. For what must not be overheard: only <c>false</c>, <c>null</c> and silence deny it.</summary>
    public static bool Claims(this JsonElement parent, string name) =>
        parent.Child(name) is { ValueKind: not (JsonValueKind.False or JsonValueKind.Null) };

    public static IEnumerable<string> Texts(this JsonElement parent, string name) =>
        parent.Child(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(Decoded).OfType<string>()
            : [];

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
