namespace FocusBot.Conversations;

/// <summary>Something that happened in a workspace and that FocusBot may care about. A closed set.</summary>
internal abstract record ConversationEvent
{
    private ConversationEvent(InstallationId installation) => Installation = installation;

    public InstallationId Installation { get; private init; }

    /// <summary>The same, told of the own installation, whatever the delivery called it.</summary>
    /// <remarks>Who presses where another workspace is named may be anybody of the organisation, or nobody of it: that has to be looked at.</remarks>
    public ConversationEvent As(InstallationId own) => this switch
    {
        _ when own == Installation => this,
        ButtonPressed { Channel: not null } pressed when own.Team != Installation.Team => pressed with { Installation = own, MayBeStranger = true },
        _ => this with { Installation = own },
    };

    /// <summary>A person wrote a message. <paramref name="Root"/> equals <paramref name="Ts"/> when it answers nothing.</summary>
    public sealed record MessagePosted(
        InstallationId Installation, ChannelId Channel, MessageTs Ts, MessageTs Root, UserId Author, WrittenText Text, Surroundings Where)
        : ConversationEvent(Installation);

    /// <summary>A person changed what they had written. It may arrive before the message itself.</summary>
    public sealed record MessageEdited(
        InstallationId Installation, ChannelId Channel, MessageTs Ts, MessageTs Root, UserId Author, WrittenText Text, MessageTs EditedAt)
        : ConversationEvent(Installation)
    {
        public Surroundings Where { get; init; }
    }

    /// <summary>A message is gone. It may arrive before the message itself.</summary>
    public sealed record MessageDeleted(InstallationId Installation, ChannelId Channel, MessageTs Ts, MessageTs Root)
        : ConversationEvent(Installation);

    /// <summary>One of FocusBot's own posts came back as an event, which proves that it arrived.</summary>
    public sealed record OwnPostSeen(InstallationId Installation, ChannelId Channel, MessageTs Ts, string ParcelId)
        : ConversationEvent(Installation);

    /// <summary>People talk in a huddle of a channel: it began, somebody came or went, or it ended. In which order these arrive isn't promised.</summary>
    /// <param name="Ts">The message that stands for it.</param>
    public sealed record HuddleSeen(InstallationId Installation, ChannelId Channel, MessageTs Ts, HuddleState State, Surroundings Where)
        : ConversationEvent(Installation);

    public sealed record FocusBotInvited(InstallationId Installation, ChannelId Channel, UserId? Inviter, Surroundings Where)
        : ConversationEvent(Installation);

    public sealed record FocusBotRemoved(InstallationId Installation, ChannelId Channel) : ConversationEvent(Installation);

    /// <summary>Somebody came into a channel in which FocusBot is.</summary>
    public sealed record PersonJoined(InstallationId Installation, ChannelId Channel, UserId Person) : ConversationEvent(Installation);

    /// <summary>Somebody has left a channel in which FocusBot is.</summary>
    public sealed record PersonLeft(InstallationId Installation, ChannelId Channel, UserId Person) : ConversationEvent(Installation);

    public sealed record ChannelArchived(InstallationId Installation, ChannelId Channel) : ConversationEvent(Installation);

    public sealed record ChannelUnarchived(InstallationId Installation, ChannelId Channel) : ConversationEvent(Installation);

    /// <summary>Slack gave the channel a new id, as it does when a channel becomes shared.</summary>
    public sealed record ChannelIdChanged(InstallationId Installation, ChannelId Old, ChannelId New) : ConversationEvent(Installation);

    /// <summary>Somebody addressed FocusBot. <paramref name="Root"/> is absent outside of a thread.</summary>
    /// <param name="Words">What stands after the mention.</param>
    public sealed record Mentioned(
        InstallationId Installation, ChannelId Channel, MessageTs Ts, MessageTs? Root, UserId Author, WrittenText Words, Surroundings Where)
        : ConversationEvent(Installation)
    {
        /// <summary>What stands before the mention; <c>default</c> when nothing does.</summary>
        public WrittenText Before { get; init; }

        /// <summary>The mention stands in what somebody quotes.</summary>
        public bool IsQuoted { get; init; }
    }

    /// <summary><c>/level</c> and what was typed after it.</summary>
    /// <param name="Invocation">Names this one use of the command, and never another.</param>
    public sealed record CommandGiven(
        InstallationId Installation, ChannelId Channel, UserId User, WrittenText Words, ReplyAddress Reply, string Invocation)
        : ConversationEvent(Installation)
    {
        /// <summary>The first label of the workspace's host, when the delivery says it.</summary>
        public string? Workspace { get; init; }
    }

    /// <summary>A shortcut was used on a message.</summary>
    public sealed record ShortcutUsed(
        InstallationId Installation, ChannelId Channel, MessageTs Ts, MessageTs Root, UserId User, string Shortcut, ReplyAddress? Reply)
        : ConversationEvent(Installation);

    /// <summary>A shortcut was used that stands beside no message: it says who, and nothing else.</summary>
    public sealed record GlobalShortcutUsed(InstallationId Installation, UserId User, string Shortcut) : ConversationEvent(Installation);

    /// <summary>A button was pressed. Whoever sees a message can press it: what counts is who presses where, and what is kept of them.</summary>
    /// <param name="Channel">Where they are; absent when the button stands in a form.</param>
    /// <param name="Message">The message that holds the button.</param>
    /// <param name="PressedAt">Also orders presses: the last one wins.</param>
    public sealed record ButtonPressed(
        InstallationId Installation, ChannelId? Channel, MessageTs? Message, UserId User, string Action, ReturnedName Value, MessageTs PressedAt, ReplyAddress? Reply)
        : ConversationEvent(Installation)
    {
        /// <summary>They are of another workspace, and of the same organisation if nobody from outside is in the channel.</summary>
        public bool MayBeStranger { get; init; }

        /// <summary>The button stands in a message that only this person sees.</summary>
        public bool IsPrivate { get; init; }

        /// <summary>The thread in which the button's message stands, when the delivery says that it stands in one.</summary>
        public MessageTs? Root { get; init; }

        /// <summary>The first label of the workspace's host, when the delivery says it.</summary>
        public string? Workspace { get; init; }
    }

    /// <summary>Somebody of another organisation pressed a button in a shared channel: whatever it was, it does nothing.</summary>
    public sealed record PressedFromOutside(InstallationId Installation, ChannelId Channel, UserId User, MessageTs PressedAt, ReplyAddress? Reply)
        : ConversationEvent(Installation);

    /// <summary>A form was sent.</summary>
    /// <param name="State">What FocusBot put into the form when it opened it.</param>
    /// <param name="Values">By field name: the chosen option values, or the one text written.</param>
    /// <param name="FormId">Names this one opened form, and never another.</param>
    public sealed record FormSubmitted(
        InstallationId Installation, UserId User, string Form, ReturnedName State, FormValues Values, string FormId)
        : ConversationEvent(Installation)
    {
        /// <summary>The first label of the workspace's host, when the delivery says it.</summary>
        public string? Workspace { get; init; }

        /// <summary>Where this person opened the form, which is proven; absent when that was in no channel.</summary>
        public ChannelId? Place { get; init; }
    }

    /// <summary>Somebody types in a menu of user groups, and waits for what it offers. Nothing of it is kept.</summary>
    public sealed record OptionsAsked(InstallationId Installation, UserId User, WrittenText Typed) : ConversationEvent(Installation);

    public sealed record HomeOpened(InstallationId Installation, UserId User) : ConversationEvent(Installation);

    /// <summary>The installation is gone, or its token is; which of the two Slack says first is not defined.</summary>
    public sealed record Uninstalled(InstallationId Installation, DateTimeOffset At) : ConversationEvent(Installation);
}

/// <summary>What the delivery said about the channel, beyond its id.</summary>
/// <param name="IsShared">People of other organisations are in it.</param>
/// <param name="AuthorIsOutsider">The author belongs to another organisation.</param>
internal readonly record struct Surroundings(bool IsShared, bool AuthorIsOutsider);
