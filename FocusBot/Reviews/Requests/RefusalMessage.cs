using FocusBot.Conversations;

namespace FocusBot.Reviews.Requests;

/// <summary>What FocusBot says when a request cannot be met: one sentence or two, each with what to do.</summary>
internal static class RefusalMessage
{
    public static Card SharedChannel { get; } = Card.Saying(
        "This channel is shared with another organisation, so FocusBot is off here until a facilitator switches it on. The command’s “settings” says who can.");

    /// <summary>To somebody of another organisation, in a channel that is shared with it.</summary>
    public static Card FromOutside { get; } = Card.Saying(
        "Here FocusBot works for the people of the organisation that invited it. It reads nothing that you write, asks you nothing, and does nothing on a press of yours.");

    public static Card ArchivedChannel { get; } = Card.Saying("This channel is archived, so nothing can be asked in it any more.");

    public static Card SwitchedOff { get; } = Card.Saying(
        "A facilitator has switched FocusBot off in this channel. The command’s “settings” says who can switch it on again.");

    /// <summary>For where the channel is not at hand.</summary>
    public static Card IsArchived(ChannelId channel) => Card.Saying(CardText.Of($"{channel} is archived, so nothing can be asked or answered in it any more."));

    public static Card ClosedThread { get; } = Card.Saying("This thread is closed, because its first message was deleted. Answers in it no longer change.");

    public static Card NobodyHere { get; } = Card.Saying("No person has written in this thread, so there is nobody to ask.");

    public static Card NobodyToCompareWith { get; } = Card.Saying(
        "Only one person has written in this thread so far. Ask again once somebody has replied.");

    public static Card NotInTheThread { get; } = Card.Saying(
        "This question is for people who have written in the thread. Reply there first, then answer again.");

    public static Card NoThreadHere { get; } = Card.Saying(
        "Mention me inside a thread, and I ask everybody in it which level they argue from. In the channel itself, type /level.");

    public static Card WhichThread(string command) => Card.Saying(CardText.Of(
        $"It is not clear which thread you mean. Type {command} and choose it there, or put the link of one of its messages behind the command."));

    /// <param name="reason">The workspace's error word.</param>
    public static Card QuestionNotPosted(ChannelId channel, string reason) => reason switch
    {
        "not_in_channel" or "channel_not_found" => NotAMember(channel),
        "is_archived" => ArchivedChannel,
        "restricted_action_thread_locked" => Card.Saying("Somebody has locked this thread, so I could not ask in it."),
        "too_old" => Card.Saying("Slack did not take the question in time, so nobody was asked. Try again in a few minutes."),
        "unknown_outcome" => Card.Saying("Slack did not say whether the question reached the thread. Look there, and ask again if it is not there."),
        _ => Card.Saying(CardText.Of($"Slack did not let me ask in this thread ({reason}), so nobody was asked.")),
    };

    public static Card NotAMember(ChannelId channel) => Card.Saying(CardText.Of(
        $"FocusBot is not in {channel}. Type /invite @FocusBot there, then try again."));

    public static Card CouldNotAnswer(ChannelId channel) => Card.Saying(CardText.Of(
        $"I could not answer you in {channel}, because one of us can no longer write there. What you sent has arrived."));

    /// <summary>It can be met, but not at once.</summary>
    public static Card ReadsOn(TimeSpan longer) => Card.Saying(
        $"I haven’t seen all of this thread yet, and Slack lets me read it only bit by bit. It takes about {Math.Ceiling(longer.TotalMinutes):0} more {(longer <= TimeSpan.FromMinutes(1) ? "minute" : "minutes")}; then I do what you asked without being asked again.");

    /// <param name="reason">The workspace's error word.</param>
    public static Card ThreadNotReadable(ChannelId channel, string reason) => reason switch
    {
        "not_in_channel" or "channel_not_found" => NotAMember(channel),
        "thread_not_found" or "message_not_found" => Card.Saying("The message behind this link is gone, so there is no thread to ask."),
        "too_old" or "unknown_outcome" => Card.Saying("Slack did not let me read this thread in time. Try again in a few minutes."),
        "missing_scope" => Card.Saying("FocusBot lacks a permission to read this thread. Whoever runs FocusBot finds out which one with “doctor”."),
        _ => Card.Saying(CardText.Of($"Slack did not let me read this thread ({reason}).")),
    };
}
