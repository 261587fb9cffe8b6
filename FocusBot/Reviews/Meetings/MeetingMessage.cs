using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>What is said before and after a live review.</summary>
internal static class MeetingMessage
{
    /// <summary>Said before anybody answers: afterwards it would be too late.</summary>
    private const string FewAnswers =
        "With only a few answers, people may guess whose is whose. With fewer than three, none is shown unless everybody who answered puts their name on it.";

    private const string WhoSees =
        $"The answers stay hidden until everybody invited has answered, or until the organiser reveals them. Then a map in this thread shows how many picked each level. It names only people who chose to be named. {FewAnswers}";

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
            $"before a live review in {meeting.Channel}: which level do you want to talk at? The message there says what it’s about. It’s up to you whether you answer.").Spans])),
        MeetingButtons.Answers(meeting),
        new CardPart.Note("Your answer is private until the map is posted. The map shows how many picked each level; it names you only if you want it to. " + FewAnswers));

    public static Card Begun(Meeting meeting) => Card.Of(
        new CardPart.Paragraph(new CardText([new CardSpan.Plain("Asking "), .. Names(meeting), new CardSpan.Plain(". Which level does this decision need?")])),
        MeetingButtons.Needs(meeting),
        new CardPart.Note("What you choose is shown on the map beside the answers. You can leave it open."));

    public static Card Answered(Meeting meeting, Invitee invitee) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"Saved for the live review in {meeting.Channel}. Your answer: {(invitee.Level ?? DeclaredLevel.NotSure).Label():strong}. You can change it until the map is posted.")),
        MeetingButtons.Answers(meeting, except: invitee.Level),
        new CardPart.Buttons([invitee.IsShown
            ? MeetingButtons.Button("Leave my name off the map", MeetingButtons.Hide, meeting)
            : MeetingButtons.Button("Put my name on the map", MeetingButtons.Show, meeting)]),
        new CardPart.Note(invitee.IsShown ? "The map will show your name beside your answer." : $"The map will count your answer without your name. {FewAnswers}"));

    /// <param name="shown">What may stand on it: more than nothing.</param>
    public static Card Map(Meeting meeting, ShownAnswers shown)
    {
        var answered = meeting.Invitees.Count(invitee => invitee.Level is not null);
        var seen = shown is ShownAnswers.OfTheNamed ? meeting with { Invitees = [.. meeting.Invitees.Where(invitee => invitee is { Level: not null, IsShown: true })] } : meeting;
        var questions = MeetingMapRule.Questions(seen);
        List<CardPart> parts =
        [
            new CardPart.Paragraph($"The map before the review: {answered} of {meeting.Invitees.Count} answered."),
            new CardPart.Paragraph(new CardText([.. DeclaredLevels.All.SelectMany(level => Line(seen, level))])),
            .. shown is ShownAnswers.OfTheNamed ? (CardPart[])[new CardPart.Paragraph("The other answers are too few to be shown without a name.")] : [],
        ];
        if (meeting.Needed is { } needed)
        {
            parts.Add(new CardPart.Paragraph(CardText.Of($"What this decision needs, as the organiser sees it: {needed.ToString():strong} ({needed.Meaning()}).")));
        }

        parts.Add(new CardPart.Paragraph(questions.Count == 0
            ? "No two answers are at different levels."
            : $"An opening question for each gap:\n{string.Join('\n', questions)}"));
        parts.Add(new CardPart.Paragraph("Afterwards: did we discuss what this decision needed?"));
        parts.Add(MeetingButtons.Verdicts(meeting));
        parts.Add(new CardPart.Note("No level is better than another. Only people who chose to be named are listed; what you press afterwards counts without your name."));
        return new(parts);
    }

    public static Card Needs(Level level) => Card.Saying($"Noted: this decision needs {level} ({level.Meaning()}).");

    /// <summary>For the thread, when the map is posted already.</summary>
    public static Card NeedsAfterTheMap(Level level) => Card.Saying(CardText.Of(
        $"What this decision needs, as the organiser sees it: {level.ToString():strong} ({level.Meaning()})."));

    public static Card Judged(MeetingVerdict verdict) => Card.Of(
        new CardPart.Paragraph($"Saved: {verdict}."), new CardPart.Note("The team’s summary counts it without your name, once enough people have said."));

    public static Card NotInvited { get; } = Card.Saying("This question is for the people who are named in it. The organiser can ask again with you among them.");

    public static Card OnlyTheOrganiser { get; } = Card.Saying("Whoever asked can reveal the answers. They’re also posted once everybody has answered.");

    public static Card NothingToReveal { get; } = Card.Saying("Nobody has answered yet, so there’s nothing to reveal.");

    public static Card TooFewToShow { get; } = Card.Saying(
        "Too few have answered so far. With fewer than three answers, none is shown unless everybody who answered puts their name on it.");

    /// <summary>To the organiser, before so few answers are shown.</summary>
    public static Card CanBeGuessed(Meeting meeting) => Card.Of(
        new CardPart.Paragraph("With so few answers, people may guess whose is whose. They were told so before they answered. Do you want to show the map now?"),
        new CardPart.Buttons([MeetingButtons.Button("Show the map", MeetingButtons.RevealAnyway, meeting)]),
        new CardPart.Note("You can also wait for more answers."));

    /// <summary>For the thread.</summary>
    public static Card MapWaits { get; } = Card.Saying(
        "Everybody invited has answered. With so few answers, I show them only once each of you has put your name on the map.");

    public static Card MapStands { get; } = Card.Saying("The map is in the thread already, so answers can’t change any more.");

    public static Card Gone { get; } = Card.Saying("I don’t remember this review any more.");

    /// <param name="why">For example: <c>is a bot</c>.</param>
    public static Card LeftOut(UserId person, string why) => Card.Saying(CardText.Of($"{person} {why}, so I didn’t ask them."));

    public static Card NobodyLeft { get; } = Card.Saying("There’s nobody left to ask about this review.");

    public static Card Refused(CardText sentence) => Card.Saying(sentence);

    /// <summary>Whoever had their data deleted since is not named.</summary>
    private static IReadOnlyList<CardSpan> Asking(Meeting meeting) => meeting.Organiser.IsNobody
        ? [new CardSpan.Plain("You’re asked ")]
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
