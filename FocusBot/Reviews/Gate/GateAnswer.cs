using System.Text.Json;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Gate;

/// <summary>What the language model says of two people.</summary>
internal readonly record struct GateAnswer(bool IsStuck, Level One, Level Two)
{
    private const int LongestAnswer = 2_000;

    /// <returns><see langword="null"/> for anything but the one object that was asked for: a field too many is as good as nonsense.</returns>
    public static GateAnswer? Parse(string text)
    {
        if (text.Length > LongestAnswer)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Unfenced(text));
            var root = json.RootElement;
            return root.ValueKind is JsonValueKind.Object
                && root.EnumerateObject().Count() is 3
                && root.TryGetProperty("stuck", out var stuck) && stuck.ValueKind is JsonValueKind.True or JsonValueKind.False
                && LevelOf(root, "one") is { } one
                && LevelOf(root, "two") is { } two
                    ? new(stuck.GetBoolean(), one, two)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Many models put what they answer into a code block, however they are asked.</summary>
    private static string Unfenced(string text)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith("```", StringComparison.Ordinal) && trimmed.EndsWith("```", StringComparison.Ordinal) && trimmed.IndexOf('\n', StringComparison.Ordinal) is > 0 and var line
            ? trimmed[line..^3]
            : trimmed;
    }

    private static Level? LevelOf(JsonElement root, string field) =>
        root.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() switch
        {
            nameof(Level.Impact) => Level.Impact,
            nameof(Level.Execution) => Level.Execution,
            nameof(Level.Optics) => Level.Optics,
            nameof(Level.None) => Level.None,
            _ => null,
        } : null;
}
