using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Replay.Results;

namespace FocusBot.Replay.Report;

/// <summary>One line of <c>replay --json</c>. Users and levels are in the same order.</summary>
/// <param name="At">The message after which it would have acted.</param>
/// <param name="Confidence">0 to 1, rounded to four digits.</param>
/// <param name="Reader">Who read the thread: <c>linear</c>, or <c>encoder</c> and the first digits of its fingerprint.</param>
internal sealed record FindingLine(
    string Channel,
    [property: JsonPropertyName("thread_ts")] string ThreadTs,
    string At,
    IReadOnlyList<string> Users,
    IReadOnlyList<string> Levels,
    double Confidence,
    string Action,
    IReadOnlyList<string> Why,
    string Reader);

[JsonSerializable(typeof(FindingLine))]
internal sealed partial class FindingJson : JsonSerializerContext
{
    /// <summary>Writes cues as their author wrote them: the lines go to a file or a pipe, never into a page.</summary>
    private static readonly FindingJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Write(Findings findings, TextWriter output)
    {
        foreach (var finding in findings.Spoken)
        {
            output.WriteLine(JsonSerializer.Serialize(Line(finding), Readable.FindingLine));
        }
    }

    private static FindingLine Line(Finding finding) => new(
        finding.Place.Channel,
        finding.Place.Root.ToString(),
        finding.At.ToString(),
        [finding.Pair.First.Person.Value, finding.Pair.Second.Person.Value],
        [finding.Pair.First.Level.ToString(), finding.Pair.Second.Level.ToString()],
        Math.Round(finding.Pair.Confidence, 4),
        finding.Action,
        [.. finding.Why],
        finding.Reader);
}
