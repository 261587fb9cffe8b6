using System.Text.Json;

namespace FocusBot.Levels.Corpus;

/// <summary>A line of a corpus file, for saying where something is wrong.</summary>
/// <param name="Number">Counted from 1.</param>
internal readonly record struct CorpusLine(string File, int Number)
{
    public string Required(JsonElement element, string field) =>
        element.ValueKind is JsonValueKind.Object
        && element.TryGetProperty(field, out var value)
        && value.ValueKind is JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : throw Broken($"lacks the text field '{field}'");

    public CorpusException Broken(string what) => new($"{File}, line {Number}, {what}: mend it and train again.");
}
