using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Nudges.Why;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Tests.Texts;

/// <summary>What FocusBot says of its own accord.</summary>
internal static class AutomaticTexts
{
    private static readonly Nudge Written = Given.NudgeOf(new(Given.Ana, Level.Execution, Given.Ben, Level.Impact)) with { IsWritten = true };

    private static readonly TeamFocus Focus = new(Level.Impact, null, new(2026, 12, 12), new(2026, 12, 13, 0, 0, 0, TimeSpan.Zero), "the board asked");

    private static readonly MessageReading OfAna = Read(1, Given.Ana, Level.Execution, "milestone", "sprint"), OfBen = Read(2, Given.Ben, Level.Impact, "customers");

    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), .. Sentences().Select(Said.Of)];

    private static IEnumerable<(string, Card)> Cards() =>
    [
        .. from one in LevelVocabulary.Levels
           from other in LevelVocabulary.Levels
           where one != other
           select ($"NudgeMessage.For {one} and {other}, written", NudgeMessage.For(Given.NudgeOf(new(Given.Ana, one, Given.Ben, other)) with { IsWritten = true })),
        ("NudgeMessage.For Impact and Execution, with a focus", NudgeMessage.For(EveryText.NudgeOf(Level.Impact, Level.Execution), Focus)),
        ("NudgeMessage.For Execution and Impact, written, with a focus", NudgeMessage.For(Written, Focus)),
        ("NudgeMessage.InPrivate, with a focus", NudgeMessage.InPrivate(Written, Focus with { Level = Level.Optics })),
        ("NudgeMessage.InPrivate", NudgeMessage.InPrivate(Written)), ("NudgeMessage.InPrivate, declared", NudgeMessage.InPrivate(Written with { IsWritten = false })),
        ("NudgeMessage.Shared", NudgeMessage.Shared), ("NudgeMessage.ShareNoted", NudgeMessage.ShareNoted),
        ("WhyMessage.For", WhyMessage.For(Written, MomentOf(Sign.Objecting, Sign.PassingOver), Glance(), "acme")),
        ("WhyMessage.For, every sign", WhyMessage.For(Written, MomentOf(Enum.GetValues<Sign>()), Glance(), "acme")),
        ("WhyMessage.For, without a workspace", WhyMessage.For(Written, MomentOf(Sign.ReAsking), Glance(), null)),
        ("WhyMessage.For, no sign, messages gone", WhyMessage.For(Written, MomentOf(), new([], []), "acme")),
        ("WhyMessage.NotReadable", WhyMessage.NotReadable),
    ];

    private static IEnumerable<(string, string)> Sentences() =>
    [
        .. from act in Enum.GetValues<InterventionAct>()
           let counts = Enum.GetValues<Outcome>().Select(outcome => new OutcomeCount(act, outcome, 2)).Append(new(act, null, 1))
           select ($"OutcomeWords.Of {act}", OutcomeWords.Of(counts.GroupBy(count => count.Act).Single())),
    ];

    private static CheckedThread Glance() => new([OfAna, OfBen], [Verdict()]);

    private static PairVerdict Verdict() => new(
        new(Given.Ana, Level.Execution, 0.9, false, Level.Execution, [OfAna]), new(Given.Ben, Level.Impact, 0.9, false, Level.Impact, [OfBen]),
        0.93, [new(Sign.Objecting, Given.Ben, OfBen.Ts, 1.2)], null);

    private static Intervention MomentOf(params IReadOnlyList<Sign> signs) =>
        new(Given.Thread, Written.Mismatch, InterventionAct.Nudge, 0.93, OfBen.Ts, Given.Noon, signs, null);

    private static MessageReading Read(int seconds, UserId author, Level level, params IReadOnlyList<string> cues) =>
        new(Given.Ts(seconds), author, LevelReading.Of(level, 0.9, cues));
}
