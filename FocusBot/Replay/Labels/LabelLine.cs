using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Replay.Results;

namespace FocusBot.Replay.Labels;

/// <summary>One answer as it stands in the file: which moment, and what the facilitator said of it. No text and no name is in it.</summary>
/// <param name="Channel">The channel's id; its name where the export has no id.</param>
/// <param name="At">The message after which FocusBot would have spoken.</param>
/// <param name="Levels">In the order of <paramref name="Users"/>. Whoever reads other levels there asks about another thing.</param>
internal sealed record LabelLine(
    string Channel,
    [property: JsonPropertyName("thread_ts")] string ThreadTs,
    string At,
    IReadOnlyList<string> Users,
    IReadOnlyList<string> Levels,
    string Reader,
    MomentLabel Label)
{
    public static LabelLine Of(Finding finding, MomentLabel label) => new(
        $"{finding.Place.Id?.Value ?? finding.Place.Channel}",
        $"{finding.Place.Root}",
        $"{finding.At}",
        [finding.Pair.First.Person.Value, finding.Pair.Second.Person.Value],
        [$"{finding.Pair.First.Level}", $"{finding.Pair.Second.Level}"],
        finding.Reader,
        label);

    /// <summary>What it is about: two answers with the same key are about the same.</summary>
    [JsonIgnore]
    public string Key => string.Join('/', [Channel, ThreadTs, At, .. Users, .. Levels]);

    public static LabelLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LabelJson.Default.LabelLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Written() => JsonSerializer.Serialize(this, LabelJson.Default.LabelLine);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(LabelLine))]
internal sealed partial class LabelJson : JsonSerializerContext;
