using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Afterwards;

/// <summary>What is said after a live review.</summary>
internal static class AfterwardsMessage
{
    /// <param name="fewest">From how many answers on they are told.</param>
    public static Card Question(Meeting meeting, int fewest) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"After the live review in {meeting.Channel}: did we discuss what this decision needed?")),
        AfterwardsButtons.Verdicts(meeting),
        new CardPart.Note(
            $"One tap, if you like. It counts without your name: the review’s thread gets one line with numbers, once {fewest} people have answered, or fewer if each of them agrees. The same numbers go into the team’s summary. I ask only this once."));

    public static Card Answered(Meeting meeting, Judgement said) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"Saved: {said.Verdict.ToString():strong}.{Talked(said)}")),
        new CardPart.Paragraph("At which level did we mostly talk?"),
        AfterwardsButtons.Levels(meeting, said.Talked),
        new CardPart.Buttons([said.IsShown ? new("Only among enough answers", AfterwardsButtons.Hide, meeting.Id) : new("Count me also if we’re few", AfterwardsButtons.Show, meeting.Id)]),
        new CardPart.Note(said.IsShown
            ? "Your answer may also be told among a few. With only a few answers, people may guess whose is whose."
            : "Your answer is told only as one of many. You can say that it may be told among a few, too; people may guess then whose it is."));

    /// <summary>For the thread, once.</summary>
    public static Card Result(Meeting meeting, ReviewResult result) => Card.Of(
        new CardPart.Paragraph($"Did this live review discuss what the decision needed? {Counts(result.Said)}{Levels(result)}"),
        new CardPart.Buttons([new("Share in the channel", AfterwardsButtons.Share, meeting.Id)]),
        new CardPart.Note("Whoever asked can share the numbers in the channel, in one line."));

    /// <summary>For the channel, when whoever asked wants that.</summary>
    public static Card Shared(Meeting meeting, SaidAfterwards said) => Card.Saying(meeting.Organiser.IsNobody
        ? $"Did our last live review discuss what the decision needed? {Counts(said)}"
        : CardText.Of($"Did the live review that {meeting.Organiser} asked about discuss what the decision needed? {Counts(said)}"));

    public static Card OnlyTheOrganiserShares { get; } = Card.Saying("Whoever asked can share this in the channel.");

    public static Card SharedAlready { get; } = Card.Saying("It’s in the channel.");

    public static Card WasAbsent { get; } = Card.Saying("Noted: you weren’t there, so I’m not waiting for your answer.");

    public static Card NotAsked { get; } = Card.Saying("This question is for the people who were there.");

    public static Card Closed { get; } = Card.Saying("The answers to this review are counted already, so they can’t change any more.");

    public static Card VerdictFirst { get; } = Card.Saying("Please say first whether we discussed what the decision needed.");

    public static Card NotKept { get; } = Card.Saying(CardText.Of($"You’ve opted out, so I’ve kept nothing of this. {new CardSpan.Typed("me")} changes that."));

    public static Card Ended { get; } = Card.Saying("Thanks. I’ve asked the people who were invited how it went.");

    public static Card EndedAlready { get; } = Card.Saying("It’s over already, and I’ve asked how it went.");

    private static CardText Talked(Judgement said) => said.Talked is { } level ? CardText.Of($" Level: {level.Label():strong}.") : "";

    private static string Levels(ReviewResult result) => result.Talked.Count == 0 ? ""
        : $" Where they mostly talked: {string.Join(", ", result.Talked.Select(level => $"{level.Level.Label()} {level.People}"))}.";

    private static string Counts(SaidAfterwards said) => $"{Count(said.Yes)} said yes, {Count(said.Partly)} partly, {Count(said.No)} no.";

    private static string Count(int people) => people == 0 ? "nobody" : people.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
