using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Focus;

/// <summary>What somebody wants done with a focus, while the workspace is asked whether they are an admin.</summary>
/// <param name="Focus">Absent: to be shown, or to be cleared.</param>
internal sealed record FocusNote(AnswerTo Path, TeamFocus? Focus, bool Clears)
{
    private const string Purpose = "focus-reader";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    public static FocusNote Of(FocusRequest request, AnswerTo path) =>
        new(path, (request as FocusRequest.Set)?.Focus, request is FocusRequest.Clear);

    public Outbound AskFirst() => new(Path.Installation, $"person/{Purpose}/{Path.Request}", Purpose, new Parcel.PersonReading(Path.User))
    {
        Note = JsonSerializer.Serialize(this, FocusJson.Default.FocusNote),
        LongestWait = StaysInteresting,
        WantsReport = true,
    };

    public static FocusNote? Of(Report report) =>
        report.Purpose is Purpose ? JsonSerializer.Deserialize(report.Note, FocusJson.Default.FocusNote) : null;
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(FocusNote))]
internal sealed partial class FocusJson : JsonSerializerContext;
