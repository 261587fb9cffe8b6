using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Posting;

/// <summary>The words of a nudge and of what follows from it.</summary>
internal static class NudgeMessage
{
    /// <summary>Both sides in one sentence with the same grammar; what was declared is “said”, what was read “reads as”, and nobody “is” anything.</summary>
    /// <param name="focus">What the team looks at on purpose; absent: nothing in particular.</param>
    public static Card For(Nudge nudge, TeamFocus? focus = null) => Card.Of(
        new CardPart.Paragraph(Difference(nudge)),
        new CardPart.Paragraph(WayOn(focus)),
        new CardPart.Buttons([NudgeButtons.WayForward(nudge, nudge.Mismatch.FirstLevel), NudgeButtons.WayForward(nudge, nudge.Mismatch.SecondLevel)]),
        new CardPart.Buttons([NudgeButtons.NotQuite(nudge), NudgeButtons.Why(nudge), NudgeButtons.Mute(nudge)]));

    /// <summary>The same to the two alone.</summary>
    public static Card InPrivate(Nudge nudge, TeamFocus? focus = null) => Card.Of(
        new CardPart.Paragraph(Difference(nudge)),
        new CardPart.Paragraph(WayOn(focus)),
        new CardPart.Buttons([NudgeButtons.Share(nudge), NudgeButtons.NotQuite(nudge), NudgeButtons.Why(nudge), NudgeButtons.Mute(nudge)]),
        new CardPart.Note("Only the two of you see this. It stands in the thread once both of you have pressed “Share in thread”."));

    public static Card Shared { get; } = Card.Saying("Both of you want to share it: the nudge is on its way to the thread.");

    public static Card ShareNoted { get; } = Card.Saying("Noted. The nudge stands in the thread once the other of you presses “Share in thread” too.");

    private static CardText Difference(Nudge nudge)
    {
        var (first, firstLevel, second, secondLevel) = nudge.Mismatch;
        return nudge.IsWritten
            ? CardText.Of(
                $"{first} and {second}, you two may be at different levels here: {first}’s argument reads as {firstLevel.ToString():strong} ({firstLevel.Meaning()}), and {second}’s argument reads as {secondLevel.ToString():strong} ({secondLevel.Meaning()}).")
            : CardText.Of(
                $"{first} and {second}, you two are at different levels here: {first} said {firstLevel.ToString():strong} ({firstLevel.Meaning()}), and {second} said {secondLevel.ToString():strong} ({secondLevel.Meaning()}).");
    }

    /// <summary>The focus stands beside the two levels, whichever they are: it is the team's, and says which of them is right as little as the rest.</summary>
    private static CardText WayOn(TeamFocus? focus) => focus is null
        ? "Both are needed. Which level does this decision need today?"
        : CardText.Of($"Both are needed. This team set its focus on {focus.Level.ToString():strong} through {focus.LastDay}. Which level does this decision need today?");

    public static Card TakenBack { get; } = Card.Saying(
        "This nudge is taken back: one of the two corrected their level, and no mismatch stands between them.");

    public static Card Decided(Level level) => Card.Saying(CardText.Of(
        $"For today, this decision is about {level.ToString():strong}: {level.Meaning()}. An opening question: {level.Question()}"));

    public static Card DecidedAlready(Level level) => Card.Saying(CardText.Of(
        $"The thread has chosen {level.ToString():strong} already."));

    public static Card Why(Nudge nudge, IReadOnlyList<Declaration> declared)
    {
        var (first, firstLevel, second, secondLevel) = nudge.Mismatch;
        return Card.Of(
            new CardPart.Paragraph(CardText.Of(
                $"Both said it themselves, by a button, a form or a command: {first} said {firstLevel.ToString():strong}{When(declared, first, firstLevel)}, and {second} said {secondLevel.ToString():strong}{When(declared, second, secondLevel)}. Nothing was read out of what anybody wrote.")),
            new CardPart.Paragraph(
                "Two people who argue from different levels can both be right and still not hear each other. Naming the difference lets the thread choose which level to talk at. No level is better than another."),
            new CardPart.Note("Only you see this. A pair gets one nudge in a thread and never a second. “Not quite” corrects your own level, “Mute here” ends nudges in this thread."));
    }

    public static Card Muted(Nudge nudge) => Card.Of(
        new CardPart.Paragraph("Muted. FocusBot posts no more nudges in this thread. Answers and the map still work."),
        new CardPart.Buttons([NudgeButtons.Unmute(nudge)]),
        new CardPart.Note("Only you see this. The mute holds for everybody in this thread."));

    public static Card Unmuted { get; } = Card.Saying("The mute is lifted. Nudges can appear in this thread again.");

    public static Card NotOneOfTheTwo { get; } = Card.Saying(
        "“Not quite” is for the two people this nudge names: each corrects their own level, and nobody else’s. You can say your own level with the buttons under the question, or with the message shortcut “Which level?”.");

    public static Card NotInTheThread { get; } = Card.Saying(
        "These buttons are for people who have written in this thread. Reply there first, then press again.");

    public static Card Gone { get; } = Card.Saying("This nudge is no longer there, so its buttons do nothing any more.");

    /// <summary>When they said it; nothing when they have said something else since.</summary>
    private static CardText When(IReadOnlyList<Declaration> declared, UserId person, Level level) =>
        declared.FirstOrDefault(declaration => declaration.Person == person && declaration.Level.AsLevel() == level) is { } said
            ? CardText.Of($" ({said.At})")
            : new CardText([]);
}
