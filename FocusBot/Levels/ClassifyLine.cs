using System.Text.Json;

namespace FocusBot.Levels;

/// <summary>What one line of <c>classify</c> asks to be read.</summary>
/// <param name="Fault">What is wrong with the line, to follow its number in a sentence; <see langword="null"/> when nothing is.</param>
internal readonly record struct ClassifyLine(string? Text, string? Previous, string? Fault)
{
    public static ClassifyLine FromJson(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.ValueKind is not JsonValueKind.Object ? Broken("is no JSON object")
                : !root.TryGetProperty("text", out var text) ? Broken("lacks the field 'text'")
                : text.ValueKind is not (JsonValueKind.String or JsonValueKind.Null) ? Broken("has a 'text' that is no string")
                : new(text.GetString(), Earlier(root), Fault: null);
        }
        catch (JsonException)
        {
            return Broken("is not JSON");
        }
        catch (InvalidOperationException)
        {
            // The reader refuses an escaped half of a surrogate pair, which no string on the wire may hold.
            return Broken("holds half a character");
        }
    }

    /// <summary>The field is <c>previous</c>; <c>before</c> was its name until now, and still is understood.</summary>
    private static string? Earlier(JsonElement root) =>
        (root.TryGetProperty("previous", out var field) || root.TryGetProperty("before", out field)) && field.ValueKind is JsonValueKind.String ? field.GetString() : null;

    private static ClassifyLine Broken(string fault) => new(Text: null, Previous: null, fault);
}
