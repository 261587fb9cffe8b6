using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Reads an <c>event_callback</c>.</summary>
internal static class EventReading
{
    private const string MentionStart = "<@";

    /// <summary>As Slack escapes the sign that begins a quoted line.</summary>
    private const string Quote = "&gt;";

    /// <returns><see langword="null"/> for what FocusBot does not care about.</returns>
    public static Understood? Of(JsonElement root)
    {
        var envelope = SlackEnvelope.Of(root);
        return HappenedIn(envelope) is { } happened ? new(happened, IdOf(happened, envelope), LaneRule.LaneOf(happened)) : null;
    }

    /// <summary>A mention asks for something, as a press does: delivered again under a new id, it is still the same request.</summary>
    private static string IdOf(ConversationEvent happened, SlackEnvelope envelope) =>
        happened is ConversationEvent.Mentioned mentioned ? $"mention/{mentioned.Channel}/{mentioned.Ts}" : envelope.EventId;

    private static ConversationEvent? HappenedIn(SlackEnvelope envelope) => envelope.Event.RequiredText("type"u8) switch
    {
        "message" => MessageEventReading.Of(envelope),
        "app_mention" => Mention(envelope),
        "app_home_opened" => Home(envelope),
        "member_joined_channel" => ChannelReading.Joined(envelope),
        "member_left_channel" => ChannelReading.Left(envelope),
        "channel_left" or "group_left" => ChannelReading.Removed(envelope),
        "channel_archive" or "group_archive" => ChannelReading.Archived(envelope),
        "channel_unarchive" or "group_unarchive" => ChannelReading.Unarchived(envelope),
        "channel_id_changed" => ChannelReading.IdChanged(envelope),
        "app_uninstalled" => Uninstalled(envelope),
        "tokens_revoked" when envelope.Event.Child("tokens"u8)?.Items("bot"u8).Any() is true => Uninstalled(envelope),
        _ => null,
    };

    private static ConversationEvent.Mentioned? Mention(SlackEnvelope envelope)
    {
        var message = envelope.Event;
        var (before, after, isQuoted) = AroundMention(message.Text("text"u8) ?? "", envelope.BotUser);
        return envelope.PersonIn(message) is not { } author ? null : new(
            envelope.Installation,
            message.RequiredChannel("channel"u8),
            message.RequiredTs("ts"u8),
            message.Ts("thread_ts"u8),
            author,
            new(after),
            envelope.Around(message))
        {
            Before = before is "" ? default : new(before),
            IsQuoted = isQuoted,
        };
    }

    private static (string Before, string After, bool IsQuoted) AroundMention(string text, string? botUser)
    {
        var start = text.IndexOf(MentionStart + botUser, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('>', start);
        var before = text[..Math.Max(0, start)];
        return (before.Trim(), text[(end + 1)..].Trim(), IsInQuote(before));
    }

    /// <summary>A line that begins with the sign is quoted, and with three of them everything from there on.</summary>
    private static bool IsInQuote(string before)
    {
        var lines = before.Split('\n');
        return lines[^1].TrimStart().StartsWith(Quote, StringComparison.Ordinal) || lines.Any(line => line.TrimStart().StartsWith(Quote + Quote + Quote, StringComparison.Ordinal));
    }

    private static ConversationEvent.HomeOpened? Home(SlackEnvelope envelope) =>
        envelope.Event.Text("tab"u8) is null or "home" ? new(envelope.Installation, envelope.Event.RequiredUser("user"u8)) : null;

    private static ConversationEvent.Uninstalled Uninstalled(SlackEnvelope envelope) =>
        envelope.Root.Number("event_time"u8) is { } seconds and >= 0 and <= uint.MaxValue
            ? new(envelope.Installation, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : throw new UnreadableArrivalException("event_time is missing or is no time.");
}
