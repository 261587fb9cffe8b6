using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Reads an event of the type <c>message</c>, by a list of what is allowed: Slack may add a subtype any day.</summary>
internal static class MessageEventReading
{
    private const string OwnEvents = "focusbot_";

    public static ConversationEvent? Of(SlackEnvelope envelope) => envelope.Event.Text("subtype"u8) switch
    {
        null or "bot_message" when OwnParcel(envelope) is { } parcel => new ConversationEvent.OwnPostSeen(
            envelope.Installation, envelope.Event.RequiredChannel("channel"u8), envelope.Event.RequiredTs("ts"u8), parcel),
        var subtype when IsWritten(subtype) => Posted(envelope),
        HuddleReading.Subtype => HuddleReading.Of(envelope, envelope.Event),
        "message_changed" => Changed(envelope),
        "message_deleted" => Deleted(envelope, envelope.Event.RequiredTs("deleted_ts"u8), envelope.Event.Child("previous_message"u8)),
        "tombstone" => Deleted(envelope, envelope.Event.RequiredTs("ts"u8), envelope.Event),
        "channel_join" or "group_join" => ChannelReading.Joined(envelope),
        "channel_leave" or "group_leave" => ChannelReading.Left(envelope),
        "channel_archive" or "group_archive" => ChannelReading.Archived(envelope),
        "channel_unarchive" or "group_unarchive" => ChannelReading.Unarchived(envelope),
        _ => null,
    };

    private static bool IsWritten(string? subtype) => subtype is null or "file_share" or "me_message" or "thread_broadcast";

    private static ConversationEvent.MessagePosted? Posted(SlackEnvelope envelope)
    {
        var message = envelope.Event;
        if (message.Flag("hidden"u8) || IsDirect(message) || envelope.PersonIn(message) is not { } author)
        {
            return null;
        }

        var ts = message.RequiredTs("ts"u8);
        return new(
            envelope.Installation,
            message.RequiredChannel("channel"u8),
            ts,
            message.Ts("thread_ts"u8) ?? ts,
            author,
            new(message.Text("text"u8) ?? ""),
            envelope.Around(message));
    }

    private static ConversationEvent? Changed(SlackEnvelope envelope)
    {
        var message = envelope.Event.RequiredChild("message"u8);
        var subtype = message.Text("subtype"u8);
        var ts = message.RequiredTs("ts"u8);
        if (subtype is "tombstone" or HuddleReading.Subtype)
        {
            return subtype is "tombstone" ? Deleted(envelope, ts, message) : HuddleReading.Of(envelope, message);
        }

        return !IsWritten(subtype) || IsDirect(envelope.Event) || envelope.PersonIn(message) is not { } author || EditOf(envelope, message) is not { } editedAt
            ? null
            : new ConversationEvent.MessageEdited(
                envelope.Installation,
                envelope.Event.RequiredChannel("channel"u8),
                ts,
                message.Ts("thread_ts"u8) ?? ts,
                author,
                new(message.Text("text"u8) ?? ""),
                editedAt)
            {
                Where = envelope.Around(message),
            };
    }

    /// <returns><see langword="null"/> when nobody changed a word: an unfurled link, a pin and a count of replies look like edits too.</returns>
    private static MessageTs? EditOf(SlackEnvelope envelope, JsonElement message)
    {
        var editedAt = message.Child("edited"u8)?.Ts("ts"u8);
        var previous = envelope.Event.Child("previous_message"u8);
        return previous is { } before
            && before.Text("text"u8) == message.Text("text"u8)
            && before.Child("edited"u8)?.Ts("ts"u8) == editedAt
                ? null
                : editedAt;
    }

    private static ConversationEvent.MessageDeleted Deleted(SlackEnvelope envelope, MessageTs ts, JsonElement? message) => new(
        envelope.Installation, envelope.Event.RequiredChannel("channel"u8), ts, message?.Ts("thread_ts"u8) ?? ts);

    private static bool IsDirect(JsonElement message) => message.Text("channel_type"u8) is "im" or "mpim" or "app_home";

    /// <summary>The opaque id that FocusBot gave a post of its own. Other apps can write the same words, so app and user must not be theirs.</summary>
    private static string? OwnParcel(SlackEnvelope envelope)
    {
        var message = envelope.Event;
        return message.Text("bot_id"u8) is not null
            && message.Child("metadata"u8) is { } metadata
            && metadata.Text("event_type"u8)?.StartsWith(OwnEvents, StringComparison.Ordinal) is true
            && (message.Text("app_id"u8) ?? envelope.AppId) == envelope.AppId
            && (message.Text("user"u8) ?? envelope.BotUser) == envelope.BotUser
                ? metadata.Child("event_payload"u8)?.Token("outbox_id"u8)
                : null;
    }
}
