using System.Text.Json.Serialization;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Focus;

/// <summary>What somebody wants done with a focus, while the workspace is asked whether they are an admin.</summary>
/// <param name="Focus">Absent: to be shown, or to be cleared.</param>
internal sealed record FocusNote(AnswerTo Path, TeamFocus? Focus, bool Clears)
{
    public static readonly ReportPurpose<FocusNote> Reader = new("focus-reader", FocusJson.Default.FocusNote);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    public static FocusNote Of(FocusRequest request, AnswerTo path) =>
        new(path, (request as FocusRequest.Set)?.Focus, request is FocusRequest.Clear);

    /// <summary>The same day, which ends when it does in this zone. A note of the last release has a moment alone.</summary>
    public FocusNote In(TimeZoneInfo zone) => this with
    {
        Focus = Focus is not { } focus ? null
            : focus.LastDay == default ? focus with { LastDay = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(focus.EndsAt.AddSeconds(-1), zone).DateTime) }
            : focus with { EndsAt = FocusCommandRule.EndOf(focus.LastDay, zone) },
    };

    public Outbound AskFirst() =>
        Reader.Send(Path.Installation, $"person/{Reader}/{Path.Request}", new Parcel.PersonReading(Path.User), this) with { LongestWait = StaysInteresting };
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(FocusNote))]
internal sealed partial class FocusJson : JsonSerializerContext;
