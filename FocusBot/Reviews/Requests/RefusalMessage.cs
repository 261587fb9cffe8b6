using FocusBot.Conversations;

namespace FocusBot.Reviews.Requests;

/// <summary>What FocusBot says when a request cannot be met: one sentence or two, each with what to do.</summary>
internal static class RefusalMessage
{
    public static Card SharedChannel { get; } = Card.Saying(CardText.Of(
        $"This channel is shared with another organisation, so I’m off here until a facilitator switches me on. {new CardSpan.Typed("settings")} says who can."));

    /// <summary>To somebody of another organisation, in a channel that is shared with it.</summary>
    public static Card FromOutside { get; } = Card.Saying(
        "Here I work for the people of the organisation that invited me. I don’t read what you write, I ask you nothing, and buttons do nothing when you press them.");

    public static Card ArchivedChannel { get; } = Card.Saying("This channel is archived, so I can’t ask or change anything in it any more.");

    public static Card SwitchedOff { get; } = Card.Saying(CardText.Of(
        $"A facilitator has switched me off in this channel. {new CardSpan.Typed("settings")} says who can switch me on again."));

    /// <summary>For where the channel is not at hand.</summary>
    public static Card IsArchived(ChannelId channel) => Card.Saying(CardText.Of($"{channel} is archived, so nobody can ask or answer in it any more."));

    public static Card ClosedThread { get; } = Card.Saying("This thread is closed, because its first message was deleted. Answers in it can’t change any more.");

    public static Card NobodyHere { get; } = Card.Saying("Nobody has written in this thread, so there’s nobody to ask.");

    public static Card NobodyToCompareWith { get; } = Card.Saying(
        "Only one person has written in this thread so far. Ask again once somebody has replied.");

    public static Card NotInTheThread { get; } = Card.Saying(
        "This question is for people who have written in the thread. Reply there first, then answer again.") with { LeavesButton = true };

    public static Card NoThreadHere { get; } = Card.Saying(CardText.Of(
        $"Mention me inside a thread, and I’ll ask everybody in it which level they argue from. In the channel itself, type {new CardSpan.Typed("")}."));

    public static Card WhichThread { get; } = Card.Saying(CardText.Of(
        $"I can’t tell which thread you mean. Type {new CardSpan.Typed("")} and choose it there, or put the link of one of its messages behind the command."));

    /// <param name="reason">The workspace's error word.</param>
    public static Card QuestionNotPosted(ChannelId channel, string reason) => reason switch
    {
        "not_in_channel" or "channel_not_found" => NotAMember(channel),
        "is_archived" => ArchivedChannel,
        "restricted_action_thread_locked" => Card.Saying("Somebody has locked this thread, so I couldn’t ask in it."),
        "too_old" => Card.Saying("Slack didn’t take the question in time, so nobody was asked. Try again in a few minutes.") with { LeavesButton = true },
        "unknown_outcome" => Card.Saying("Slack didn’t say whether the question reached the thread. Look there, and ask again if it hasn’t."),
        _ => Card.Saying(CardText.Of($"Slack didn’t let me ask in this thread ({reason}), so nobody was asked.")),
    };

    public static Card NotAMember(ChannelId channel) => Card.Saying(CardText.Of(
        $"I’m not in {channel}. Type /invite @FocusBot there, then try again.")) with { LeavesButton = true };

    public static Card CouldNotAnswer(ChannelId channel) => Card.Saying(CardText.Of(
        $"I couldn’t answer you in {channel}, because one of us can’t write there any more. What you sent has arrived."));

    /// <summary>It can be met, but not at once.</summary>
    public static Card ReadsOn(TimeSpan longer) => Card.Saying(
        $"I haven’t seen all of this thread yet, and Slack lets me read it only bit by bit. It takes about {Math.Ceiling(longer.TotalMinutes):0} more {(longer <= TimeSpan.FromMinutes(1) ? "minute" : "minutes")}; then I’ll do what you asked, and you needn’t ask again.");

    /// <param name="reason">The workspace's error word.</param>
    public static Card ThreadNotReadable(ChannelId channel, string reason) => reason switch
    {
        "not_in_channel" or "channel_not_found" => NotAMember(channel),
        "thread_not_found" or "message_not_found" => Card.Saying("The message behind this link is gone, so there’s no thread to ask."),
        "too_old" or "unknown_outcome" => Card.Saying("Slack didn’t let me read this thread in time. Try again in a few minutes.") with { LeavesButton = true },
        "missing_scope" => Card.Saying("I’m missing a permission to read this thread. Whoever runs FocusBot can find out which one with “doctor”."),
        _ => Card.Saying(CardText.Of($"Slack didn’t let me read this thread ({reason}).")),
    };
}
