using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Posting;

/// <summary>The words of a nudge: one message for a mismatch, edited in place and never said twice.</summary>
internal static class NudgeMessage
{
    /// <summary>Both sides in the same words, one under the other; what was declared is “argues from”, what was guessed “reads to me as”, and nobody “is” anything.</summary>
    /// <param name="focus">What the team is focusing on; absent: nothing in particular.</param>
    /// <param name="now">Whoever suggested something can undo it for a while.</param>
    /// <param name="needed">What somebody said this review needs; absent: nobody has.</param>
    public static Card For(Nudge nudge, TeamFocus? focus = null, DateTimeOffset now = default, Contract? needed = null) => Card.Of(
        new CardPart.Paragraph(Opening(nudge)),
        new CardPart.Paragraph(Sides(nudge)),
        new CardPart.Paragraph(CardText.Of($"{Needed(needed)}{WayOn(nudge, focus, needed)}")),
        new CardPart.Buttons(Ways(nudge, now)) { Menu = NudgeButtons.Menu(nudge) });

    /// <summary>The same to the two alone.</summary>
    public static Card InPrivate(Nudge nudge, TeamFocus? focus = null, Contract? needed = null) => Card.Of(
        new CardPart.Paragraph(Opening(nudge)),
        new CardPart.Paragraph(Sides(nudge)),
        new CardPart.Paragraph(CardText.Of($"{Needed(needed)}{Both(focus, needed)} Would you like to take it to the thread?")),
        new CardPart.Buttons(
        [
            NudgeButtons.Button("Share in thread", NudgeButtons.Share, nudge), NudgeButtons.Button("Not quite", NudgeButtons.NotQuite, nudge),
            NudgeButtons.Button("Why this?", NudgeButtons.Why, nudge), NudgeButtons.Button("Mute here", NudgeButtons.Mute, nudge),
        ]),
        new CardPart.Note("Only the two of you see this. I post it in the thread once you’ve both pressed “Share in thread”."));

    /// <summary>Under an explanation that takes the place of what the two alone see: nothing that it offered is lost.</summary>
    public static IEnumerable<CardPart> StillOffered(Nudge nudge) => nudge.State is NudgeState.InPrivate
        ? [new CardPart.Buttons([NudgeButtons.Button("Share in thread", NudgeButtons.Share, nudge), NudgeButtons.Button("Not quite", NudgeButtons.NotQuite, nudge), NudgeButtons.Button("Mute here", NudgeButtons.Mute, nudge)])]
        : [];

    public static Card Shared { get; } = Card.Saying("You’ve both said yes, so I’m posting it in the thread.");

    public static Card ShareNoted { get; } = Card.Saying("Noted. I’ll post it in the thread once the other of you presses “Share in thread” too.");

    public static Card TakenBack { get; } = Card.Saying(
        "I’ve taken this nudge back: one of the two corrected their level, and there’s no mismatch between them.");

    public static Card Removed { get; } = Card.Saying("A facilitator removed a nudge here.");

    private static CardText Opening(Nudge nudge) => nudge.IsWritten
        ? CardText.Of($"{nudge.Mismatch.First}, {nudge.Mismatch.Second}: you two may be at different levels here.")
        : CardText.Of($"{nudge.Mismatch.First}, {nudge.Mismatch.Second}: you two are at different levels here.");

    private static CardText Sides(Nudge nudge)
    {
        var (first, firstLevel, second, secondLevel) = nudge.Mismatch;
        return nudge.IsWritten
            ? CardText.Of($"• {first}’s messages read to me as {firstLevel.ToString():strong}: {firstLevel.Meaning()}.\n• {second}’s messages read to me as {secondLevel.ToString():strong}: {secondLevel.Meaning()}.")
            : CardText.Of($"• {first} argues from {firstLevel.ToString():strong}: {firstLevel.Meaning()}.\n• {second} argues from {secondLevel.ToString():strong}: {secondLevel.Meaning()}.");
    }

    private static CardText WayOn(Nudge nudge, TeamFocus? focus, Contract? needed) => nudge is { Suggestion: { } suggestion, WayForward: { } way }
        ? CardText.Of($"{suggestion.By} suggests {Suggested(nudge, way)}{Agreed(suggestion)}")
        : CardText.Of($"{Both(focus, needed)} Which first?");

    private static CardText Suggested(Nudge nudge, WayForward way) => way is WayForward.BothInTurn
        ? CardText.Of($"taking both in turn: {nudge.Mismatch.FirstLevel.ToString():strong}, then {nudge.Mismatch.SecondLevel.ToString():strong}.")
        : CardText.Of($"starting with {way.ToString():strong}: {LevelOf(way).Question().AsContinued()}");

    private static CardText Agreed(Suggestion suggestion) => suggestion.AgreedBy switch
    {
        [] => new([]),
        [var one] => CardText.Of($" {one} agrees."),
        var several => new([new CardSpan.Plain(" "), .. several.SelectMany((person, i) => (CardSpan[])[new CardSpan.Plain(i == 0 ? "" : i == several.Count - 1 ? " and " : ", "), new CardSpan.Person(person)]), new CardSpan.Plain(" agree.")]),
    };

    private static CardText Needed(Contract? needed) => needed is null ? new([]) : CardText.Of($"{ContractMessage.Said(needed)} ");

    /// <summary>What this review needs says more than what the team looks at in general. The focus is the team's, and says as little as the rest which of the two is right.</summary>
    private static CardText Both(TeamFocus? focus, Contract? needed) => focus is null || needed is not null
        ? "Both matter."
        : CardText.Of($"Both matter. This team is focusing on {focus.Level.ToString():strong} through {focus.LastDay}.");

    private static List<CardButton> Ways(Nudge nudge, DateTimeOffset now)
    {
        WayForward[] ways = [NudgeButtons.WayTo(nudge.Mismatch.FirstLevel), NudgeButtons.WayTo(nudge.Mismatch.SecondLevel), WayForward.BothInTurn];
        return
        [
            .. nudge.Suggestion is null ? (CardButton[])[] : [NudgeButtons.Button("Agree", NudgeButtons.Agree, nudge)],
            .. ways.Where(way => nudge.Suggestion is null || way != nudge.WayForward).Select(way => NudgeButtons.ForwardTo(nudge, way)),
            .. nudge.Suggestion is { } suggestion && now < suggestion.At + Suggestion.CanBeUndoneFor ? (CardButton[])[NudgeButtons.Button("Undo", NudgeButtons.Undo, nudge)] : [],
        ];
    }

    private static Level LevelOf(WayForward way) => way switch
    {
        WayForward.Impact => Level.Impact,
        WayForward.Execution => Level.Execution,
        _ => Level.Optics,
    };
}
