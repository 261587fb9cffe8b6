using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>What is said before and after a live review.</summary>
internal static class MeetingMessage
{
    /// <summary>Said before anybody answers: afterwards it would be too late.</summary>
    public const string FewAnswers =
        "With only a few answers, people may guess whose is whose. With fewer than three, none is shown unless everybody who answered puts their name on it.";

    private const string WhatIsShown = $"Then a map in this thread shows how many picked each level. It names only people who chose to be named. {FewAnswers}";

    public static Card InTheChannel(Meeting meeting, IReadOnlyList<GroupChoice> groups, string topic) => Card.Of(
        new CardPart.Paragraph(new CardText([new CardSpan.Person(meeting.Organiser), new CardSpan.Plain(" asks before a live review: "), .. Others(meeting, groups), new CardSpan.Plain(", and answers too.\n"),
            new CardSpan.Plain($"What it is about: “{topic}”.")])),
        new CardPart.Paragraph(CardText.Of(
            $"Which level do you want to talk at?\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        MeetingButtons.Answers(meeting),
        new CardPart.Buttons([MeetingButtons.Button("Reveal the answers", MeetingButtons.Reveal, meeting)]),
        new CardPart.Note(meeting.Time is null
            ? $"The answers stay hidden until everybody invited has answered, or until the organiser reveals them. {WhatIsShown}"
            : $"The answers stay hidden until everybody invited has answered, the review begins, or the organiser reveals them. {WhatIsShown}"));

    public static Card InPrivate(Meeting meeting, UserId person) => Card.Of(
        new CardPart.Paragraph(new CardText([.. Asking(meeting, person), .. CardText.Of(
            $"before a live review in {meeting.Channel}{When(meeting)}: which level do you want to talk at? The message there says what it’s about. It’s up to you whether you answer.").Spans])),
        MeetingButtons.Answers(meeting),
        new CardPart.Note("Your answer is private until the map is posted. The map shows how many picked each level; it names you only if you want it to. " + FewAnswers));

    public static Card Begun(Meeting meeting, IReadOnlyList<GroupChoice> groups) => meeting.Needed is not null ? Card.Saying(new CardText([.. Asked(meeting, groups)])) : Card.Of(
        new CardPart.Paragraph(new CardText([.. Asked(meeting, groups), new CardSpan.Plain(" Which level does this decision need?")])),
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
        var parts = MapParts(meeting, shown);
        if (meeting is { Time: null, EndedAt: null })
        {
            parts.Add(new CardPart.Buttons([MeetingButtons.Button("It’s over", MeetingButtons.Over, meeting)]));
        }

        parts.Add(new CardPart.Note("No level is better than another. Only people who chose to be named are listed."));
        return new(parts);
    }

    /// <summary>How many want to talk at which level, what the decision needs, and what to open with.</summary>
    public static List<CardPart> MapParts(Meeting meeting, ShownAnswers shown)
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
            parts.Add(Needed(needed));
        }

        parts.Add(new CardPart.Paragraph(questions.Count == 0
            ? "No two answers are at different levels."
            : $"An opening question for each gap:\n{string.Join('\n', questions)}"));
        return parts;
    }

    public static Card Needs(Level level) => Card.Saying($"Noted: this decision needs {level} ({level.Meaning()}).");

    /// <summary>For the thread, when the map is posted already.</summary>
    public static Card NeedsAfterTheMap(Level level) => Card.Of(Needed(level));

    public static CardPart Needed(Level level) => new CardPart.Paragraph(CardText.Of(
        $"What this decision needs, as the organiser sees it: {level.ToString():strong} ({level.Meaning()})."));

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

    public static Card CalledOff { get; } = Card.Saying("This live review was called off, so there’s nothing left to answer.");

    public static Card Gone { get; } = Card.Saying("I don’t remember this review any more.");

    /// <param name="why">For example: <c>is a bot</c>.</param>
    public static Card LeftOut(UserId person, string why) => Card.Saying(CardText.Of($"{person} {why}, so I didn’t ask them."));

    public static Card EmptyGroup(GroupChoice group) => Card.Saying($"There’s nobody in {Named(group)}, so it adds nobody.");

    /// <param name="people">How many it would be with this group.</param>
    public static Card TooManyWith(GroupChoice group, int people) => Card.Saying(
        $"With {Named(group)} that’s {people} people. I can ask up to {Meeting.MostPeople} about one review, so I’m leaving this group out.");

    /// <param name="reason">The workspace's error word.</param>
    public static Card NoGroup(GroupChoice group, string reason) => Card.Saying(reason switch
    {
        "missing_scope" => $"I’m not allowed to see who is in {Named(group)}, so I’m leaving it out. Whoever runs me can add the permission usergroups:read.",
        "plan_upgrade_required" => $"This workspace’s plan has no user groups, so I’m leaving {Named(group)} out.",
        _ => $"Slack isn’t showing me who is in {Named(group)} ({reason}), so I’m leaving it out.",
    });

    public static Card NobodyLeft { get; } = Card.Saying("There’s nobody left to ask about this review.");

    /// <summary>Whoever had their data deleted since is not named.</summary>
    private static IReadOnlyList<CardSpan> Asking(Meeting meeting, UserId person) =>
        meeting.Organiser.IsNobody ? [new CardSpan.Plain("You’re asked ")]
        : meeting.Organiser == person ? [new CardSpan.Plain("You’re asked too ")]
        : CardText.Of($"{meeting.Organiser} asks you ").Spans;

    private static CardText When(Meeting meeting) => meeting.Time is { Start: var start } ? CardText.Of($" ({start})") : "";

    private static IEnumerable<CardSpan> Asked(Meeting meeting, IReadOnlyList<GroupChoice> groups) => [new CardSpan.Plain("Asking "), .. Others(meeting, groups), new CardSpan.Plain(", and you too.")];

    /// <summary>The organiser is asked too, and named already.</summary>
    private static IEnumerable<CardSpan> Others(Meeting meeting, IReadOnlyList<GroupChoice> groups)
    {
        CardSpan[] others =
        [
            .. meeting.Invitees.Where(invitee => invitee.Person != meeting.Organiser).Select(invitee => new CardSpan.Person(invitee.Person)),
            .. groups.Select(group => new CardSpan.Plain($"the people of {Named(group)}")),
        ];
        return others.SelectMany((other, index) => (CardSpan[])[new CardSpan.Plain(index == 0 ? "" : index == others.Length - 1 ? " and " : ", "), other]);
    }

    /// <summary>In a way that calls nobody.</summary>
    private static string Named(GroupChoice group) => $"“{group.Handle}”";

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
