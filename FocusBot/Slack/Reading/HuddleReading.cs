using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Reads the message that stands for a huddle. Slack documents nothing of its <c>room</c>, so whatever is missing or of another kind says nothing.</summary>
internal static class HuddleReading
{
    public const string Subtype = "huddle_thread";

    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static ConversationEvent.HuddleSeen Of(SlackEnvelope envelope, JsonElement message) => new(
        envelope.Installation, envelope.Event.RequiredChannel("channel"u8), message.RequiredTs("ts"u8), StateOf(message), envelope.Around(message));

    /// <param name="message">Also as it is read once more, after a while in which nothing came.</param>
    public static HuddleState StateOf(JsonElement message)
    {
        if (message.Part("room") is not { } room)
        {
            return new([], HasEnded: false);
        }

        var endedAt = EndOf(room);
        return new([.. People(room, "participant_history").Concat(People(room, "participants")).Distinct()], endedAt is not null || room.Part("has_ended") is { ValueKind: JsonValueKind.True })
        {
            BegunBy = UserId.Find(room.Text("created_by")),
            EndedAt = endedAt,
        };
    }

    /// <remarks>0 while it goes on.</remarks>
    private static DateTimeOffset? EndOf(JsonElement room) =>
        room.Part("date_end") is { ValueKind: JsonValueKind.Number } end && end.TryGetInt64(out var seconds) && seconds > 0 && seconds <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static IEnumerable<UserId> People(JsonElement room, string name) =>
        room.Items(name).Select(person => person.ValueKind is JsonValueKind.String ? UserId.Find(person.GetString()) : null).OfType<UserId>();
}
