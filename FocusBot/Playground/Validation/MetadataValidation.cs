using System.Text.Json;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Validation;

/// <summary>Message metadata: a name, and a flat payload that every app of the workspace may read.</summary>
internal static class MetadataValidation
{
    /// <summary>Slack has a limit and does not say which; this one is stricter than any sighting.</summary>
    public const int Largest = 1024;

    /// <returns>Slack's error, or null when all is well.</returns>
    public static string? Check(JsonElement metadata)
    {
        if (metadata.ValueKind is JsonValueKind.Object && !metadata.EnumerateObject().Any())
        {
            return null;
        }

        if (metadata.Text("event_type") is not { Length: > 0 } || metadata.Get("event_payload") is not { ValueKind: JsonValueKind.Object } payload)
        {
            return "invalid_metadata_format";
        }

        if (!payload.EnumerateObject().All(property => IsFlatEnough(property.Value)))
        {
            return "invalid_metadata_schema";
        }

        return metadata.GetRawText().Length > Largest ? "metadata_too_large" : null;
    }

    private static bool IsFlatEnough(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().All(IsFlat),
        _ => IsFlat(value),
    };

    private static bool IsFlat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(property => IsScalar(property.Value)),
        _ => IsScalar(value),
    };

    private static bool IsScalar(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
}
