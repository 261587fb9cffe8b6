using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>What one person hears who pressed a button under a nudge.</summary>
internal static class NudgeAnswerMessage
{
    public static Card Why(Nudge nudge, IReadOnlyList<Declaration> declared)
    {
        var (first, firstLevel, second, secondLevel) = nudge.Mismatch;
        return new(
        [
            new CardPart.Paragraph(CardText.Of(
                $"Both said it themselves: {first} said {firstLevel.ToString():strong}{When(declared, first, firstLevel)}, and {second} said {secondLevel.ToString():strong}{When(declared, second, secondLevel)}. I read nothing out of what anybody wrote.")),
            new CardPart.Paragraph(
                "Two people at different levels can both be right and still not hear each other. Once the difference has a name, you can choose what to discuss first. No level is better than another."),
            .. NudgeMessage.StillOffered(nudge),
            new CardPart.Note("A pair gets one nudge in a thread. “Not quite” corrects your own level; “Mute here” ends nudges in this thread."),
        ]);
    }

    public static Card Muted(Nudge nudge) => Card.Of(
        new CardPart.Paragraph("Muted, for everybody in this thread: I’ll post no more nudges here. Answers and the map still work."),
        new CardPart.Buttons([NudgeButtons.Button("Undo", NudgeButtons.Unmute, nudge)]));

    public static Card Unmuted { get; } = Card.Saying("Unmuted: I may post a nudge in this thread again.");

    public static Card NotOneOfTheTwo { get; } = Card.Saying(
        "“Not quite” is for the two people this nudge names: each can correct their own level. You can say yours with the message shortcut “Which level?”.");

    public static Card NotInTheThread { get; } = Card.Saying(
        "These buttons are for people who have written in this thread. Reply there first, then press again.") with { LeavesButton = true };

    public static Card LeftTheChannel { get; } = Card.Saying(
        "You’ve left this channel, so this button does nothing for you. Join the channel again, and it works.");

    /// <summary>To whoever pressed last, when Slack didn’t take the edit.</summary>
    /// <param name="reason">The workspace's error word.</param>
    public static Card NotShown(ChannelId channel, string reason) => reason switch
    {
        "is_archived" => RefusalMessage.ArchivedChannel,
        "not_in_channel" or "channel_not_found" => RefusalMessage.NotAMember(channel),
        _ => Card.Saying($"Slack didn’t let me change the nudge ({reason}), so the thread doesn’t show what you pressed."),
    };

    public static Card NotAFacilitator { get; } = Card.Saying(
        "The channel’s facilitators can remove a nudge. “Mute here” ends nudges in this thread for everybody, and anybody in it may press that.");

    public static Card NotYourSuggestion { get; } = Card.Saying("Whoever made the suggestion can undo it. You can suggest something else with the other buttons.");

    public static Card UndoIsOver { get; } = Card.Saying("The ten minutes for undoing it are over. You can still suggest something else.");

    public static Card YourOwnSuggestion { get; } = Card.Saying("That’s your own suggestion; the others can agree to it.");

    public static Card NothingToAgreeTo { get; } = Card.Saying("There’s no suggestion any more, so there’s nothing to agree to.");

    public static Card Gone { get; } = Card.Saying("This nudge is no longer there, so its buttons do nothing any more.");

    public static Card Thanks(NotQuiteReason reason) => Card.Saying(reason switch
    {
        NotQuiteReason.NotStuck => "Thanks. I’ll count it as “not stuck”; the nudge stays as it is, and nobody hears what you said.",
        NotQuiteReason.SortedOut => "Good to hear. I’ll count it as sorted out; nobody hears what you said.",
        _ => "All right, I’ll name you in no more nudges in this thread. Nobody hears of it.",
    });

    /// <summary>When they said it; nothing when they have said something else since.</summary>
    private static CardText When(IReadOnlyList<Declaration> declared, UserId person, Level level) =>
        declared.FirstOrDefault(declaration => declaration.Person == person && declaration.Level.AsLevel() == level) is { } said
            ? CardText.Of($" ({said.At})")
            : new CardText([]);
}
