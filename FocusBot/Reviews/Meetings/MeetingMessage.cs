using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>What is said before and after a live review.</summary>
internal static class MeetingMessage
{
    private const string WhoSees =
        "The answers stay hidden until everybody who is invited has answered, or until the organiser reveals them. Then a map in this thread shows how many chose each level; a name stands there only if its person shows it.";

    public static Card InTheChannel(Meeting meeting, string topic) => Card.Of(
        new CardPart.Paragraph(new CardText([new CardSpan.Person(meeting.Organiser), new CardSpan.Plain(" asks before a live review: "), .. Names(meeting), new CardSpan.Plain(".\n"),
            new CardSpan.Plain($"What it is about: “{topic}”.")])),
        new CardPart.Paragraph(CardText.Of(
            $"Which level do you want to talk at?\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        MeetingButtons.Answers(meeting),
        new CardPart.Buttons([MeetingButtons.Button("Reveal the answers", MeetingButtons.Reveal, meeting)]),
        new CardPart.Note(WhoSees));

    public static Card InPrivate(Meeting meeting) => Card.Of(
        new CardPart.Paragraph(new CardText([.. Asking(meeting), .. CardText.Of(
            $"before a live review in {meeting.Channel}: which level do you want to talk at? Its message there says what it is about. Answering is up to you.").Spans])),
        MeetingButtons.Answers(meeting),
        new CardPart.Note("Only you see this, and your answer until the map stands. The map shows how many chose each level; your name stands there only if you show it."));

    public static Card Begun(Meeting meeting) => Card.Of(
        new CardPart.Paragraph(new CardText([new CardSpan.Plain("Asking "), .. Names(meeting), new CardSpan.Plain(". Which level does this decision need?")])),
        MeetingButtons.Needs(meeting),
        new CardPart.Note("Only you see this. What you choose stands on the map beside the answers; you can leave it open."));

    public static Card Answered(Meeting meeting, Invitee invitee) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"Saved for the live review in {meeting.Channel}. Your answer: {(invitee.Level ?? DeclaredLevel.NotSure).Label():strong}. It can be changed until the map stands.")),
        MeetingButtons.Answers(meeting, except: invitee.Level),
        new CardPart.Buttons([invitee.IsShown
            ? MeetingButtons.Button("Leave my name off the map", MeetingButtons.Hide, meeting)
            : MeetingButtons.Button("Put my name on the map", MeetingButtons.Show, meeting)]),
        new CardPart.Note(invitee.IsShown ? "Only you see this. The map will show your name beside your answer." : "Only you see this. The map will count your answer without your name."));

    public static Card Map(Meeting meeting)
    {
        var answered = meeting.Invitees.Count(invitee => invitee.Level is not null);
        var questions = MeetingMapRule.Questions(meeting);
        List<CardPart> parts =
        [
            new CardPart.Paragraph($"The map before the review: {answered} of {meeting.Invitees.Count} answered."),
            new CardPart.Paragraph(new CardText([.. DeclaredLevels.All.SelectMany(level => Line(meeting, level))])),
        ];
        if (meeting.Needed is { } needed)
        {
            parts.Add(new CardPart.Paragraph(CardText.Of($"What this decision needs, in the organiser’s view: {needed.ToString():strong} ({needed.Meaning()}).")));
        }

        parts.Add(new CardPart.Paragraph(questions.Count == 0
            ? "No two levels differ among the answers."
            : $"To open with, one question for each gap:\n{string.Join('\n', questions)}"));
        parts.Add(new CardPart.Paragraph("Afterwards: did we talk at the level we meant?"));
        parts.Add(MeetingButtons.Verdicts(meeting));
        parts.Add(new CardPart.Note("No level is better than another. Names stand here only for people who show them; what you press afterwards counts without your name."));
        return new(parts);
    }

    public static Card Needs(Level level) => Card.Saying($"Noted: this decision needs {level} ({level.Meaning()}).");

    /// <summary>For the thread, when the map stands already.</summary>
    public static Card NeedsAfterTheMap(Level level) => Card.Saying(CardText.Of(
        $"What this decision needs, in the organiser’s view: {level.ToString():strong} ({level.Meaning()})."));

    public static Card Judged(MeetingVerdict verdict) => Card.Of(
        new CardPart.Paragraph($"Saved: {verdict}."), new CardPart.Note("Only you see this. The team’s summary counts it without your name."));

    public static Card NotInvited { get; } = Card.Saying("This question is for the people who are named in it. The organiser can ask again with you among them.");

    public static Card OnlyTheOrganiser { get; } = Card.Saying("The one who asked reveals the answers; they also come out by themselves once everybody has answered.");

    public static Card NothingToReveal { get; } = Card.Saying("Nobody has answered yet, so there is nothing to reveal.");

    public static Card MapStands { get; } = Card.Saying("The map stands in the thread already, so answers change no more.");

    public static Card Gone { get; } = Card.Saying("FocusBot no longer remembers this review.");

    /// <param name="why">For example: <c>is a bot</c>.</param>
    public static Card LeftOut(UserId person, string why) => Card.Saying(CardText.Of($"{person} {why}, so they were not asked."));

    public static Card NobodyLeft { get; } = Card.Saying("Nobody is left to be asked about this review.");

    public static Card Refused(string sentence) => Card.Saying(sentence);

    /// <summary>Whoever had their data deleted since is not named.</summary>
    private static IReadOnlyList<CardSpan> Asking(Meeting meeting) => meeting.Organiser.IsNobody
        ? [new CardSpan.Plain("You are asked ")]
        : CardText.Of($"{meeting.Organiser} asks you ").Spans;

    private static IEnumerable<CardSpan> Names(Meeting meeting) => meeting.Invitees.SelectMany((invitee, index) =>
        (CardSpan[])[new CardSpan.Plain(index == 0 ? "" : index == meeting.Invitees.Count - 1 ? " and " : ", "), new CardSpan.Person(invitee.Person)]);

    private static IEnumerable<CardSpan> Line(Meeting meeting, DeclaredLevel level)
    {
        var here = meeting.Invitees.Where(invitee => invitee.Level == level).ToList();
        yield return new CardSpan.Strong(level.Label());
        yield return new CardSpan.Plain($": {here.Count}");
        foreach (var (index, shown) in here.Where(invitee => invitee.IsShown).Index())
        {
            yield return new CardSpan.Plain(index == 0 ? ", among them " : ", ");
            yield return new CardSpan.Person(shown.Person);
        }

        yield return new CardSpan.Plain(".\n");
    }
}
