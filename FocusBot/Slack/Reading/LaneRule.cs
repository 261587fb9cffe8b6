using FocusBot.Conversations;

namespace FocusBot.Slack.Reading;

/// <summary>In which lane something is handled: what concerns one thread is handled in one order.</summary>
internal static class LaneRule
{
    public static string LaneOf(ConversationEvent happened) => happened switch
    {
        ConversationEvent.MessagePosted posted => Thread(posted.Channel, posted.Root),
        ConversationEvent.MessageEdited edited => Thread(edited.Channel, edited.Root),
        ConversationEvent.MessageDeleted deleted => Thread(deleted.Channel, deleted.Root),
        ConversationEvent.HuddleSeen huddle => Thread(huddle.Channel, huddle.Ts),
        ConversationEvent.Mentioned mentioned => Thread(mentioned.Channel, mentioned.Root ?? mentioned.Ts),
        ConversationEvent.ShortcutUsed used => Thread(used.Channel, used.Root),
        ConversationEvent.GlobalShortcutUsed used => used.User.Value,
        ConversationEvent.OwnPostSeen seen => $"parcel/{seen.ParcelId}",
        ConversationEvent.FocusBotInvited invited => invited.Channel.Value,
        ConversationEvent.FocusBotRemoved removed => removed.Channel.Value,
        ConversationEvent.PersonJoined joined => joined.Channel.Value,
        ConversationEvent.PersonLeft left => left.Channel.Value,
        ConversationEvent.ChannelArchived archived => archived.Channel.Value,
        ConversationEvent.ChannelUnarchived unarchived => unarchived.Channel.Value,
        ConversationEvent.ChannelIdChanged changed => changed.Old.Value,
        ConversationEvent.CommandGiven given => given.Channel.Value,
        ConversationEvent.ButtonPressed pressed => pressed.Channel?.Value ?? pressed.User.Value,
        ConversationEvent.PressedFromOutside outside => outside.User.Value,
        ConversationEvent.FormSubmitted submitted => submitted.User.Value,
        ConversationEvent.OptionsAsked asked => asked.User.Value,
        ConversationEvent.HomeOpened opened => opened.User.Value,
        _ => "installation",
    };

    public static string Thread(ChannelId channel, MessageTs root) => $"{channel}/{root}";
}
