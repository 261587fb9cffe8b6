using FocusBot.Conversations;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Reads what happened to a channel, or to FocusBot in it.</summary>
internal static class ChannelReading
{
    public static ConversationEvent? Joined(SlackEnvelope envelope) =>
        IsFocusBot(envelope) ? new ConversationEvent.FocusBotInvited(envelope.Installation, Channel(envelope), Inviter(envelope), new(envelope.IsShared, false))
        : Person(envelope) is { } person ? new ConversationEvent.PersonJoined(envelope.Installation, Channel(envelope), person)
        : null;

    public static ConversationEvent? Left(SlackEnvelope envelope) =>
        IsFocusBot(envelope) ? Removed(envelope)
        : Person(envelope) is { } person ? new ConversationEvent.PersonLeft(envelope.Installation, Channel(envelope), person)
        : null;

    public static ConversationEvent.FocusBotRemoved Removed(SlackEnvelope envelope) => new(envelope.Installation, Channel(envelope));

    public static ConversationEvent.ChannelArchived Archived(SlackEnvelope envelope) => new(envelope.Installation, Channel(envelope));

    public static ConversationEvent.ChannelUnarchived Unarchived(SlackEnvelope envelope) => new(envelope.Installation, Channel(envelope));

    public static ConversationEvent.ChannelIdChanged IdChanged(SlackEnvelope envelope) => new(
        envelope.Installation, envelope.Event.RequiredChannel("old_channel_id"u8), envelope.Event.RequiredChannel("new_channel_id"u8));

    private static ChannelId Channel(SlackEnvelope envelope) => envelope.Event.RequiredChannel("channel"u8);

    private static UserId? Inviter(SlackEnvelope envelope) => envelope.Event.User("inviter"u8);

    /// <returns><see langword="null"/> for people of another organisation, of whom nothing is kept.</returns>
    private static UserId? Person(SlackEnvelope envelope) =>
        envelope.BotUser is not null && envelope.Event.User("user"u8) is { } person
        && !envelope.Around(envelope.Event).AuthorIsOutsider && !envelope.Installation.IsForeign(envelope.Event.Id("team"u8), envelope.IsShared)
            ? person
            : null;

    private static bool IsFocusBot(SlackEnvelope envelope) => envelope.BotUser is { } bot && envelope.Event.Id("user"u8) == bot;
}
