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

/// <summary>What FocusBot says unasked.</summary>
internal static class AutomaticTexts
{
    private static readonly Nudge Written = Given.NudgeOf(new(Given.Ana, Level.Execution, Given.Ben, Level.Impact)) with { IsWritten = true };

    private static readonly TeamFocus Focus = new(Level.Impact, null, new(2026, 12, 12), new(2026, 12, 13, 0, 0, 0, TimeSpan.Zero), "the board asked");

    private static readonly MessageReading OfAna = Read(1, Given.Ana, Level.Execution), OfBen = Read(2, Given.Ben, Level.Impact);

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
        ("WhyMessage.For, one of the two", WhyMessage.For(Facts(Given.Ben))),
        ("WhyMessage.For, somebody else, read by the linear reader", WhyMessage.For(Facts(Given.Cleo, "milestone", "sprint"))),
        ("WhyMessage.For, without a workspace", WhyMessage.For(Facts(Given.Ana) with { Workspace = null })),
        .. from signs in (Sign[][])[[], [Sign.Agreeing], [Sign.MovingOver], [Sign.Sharpening, Sign.MovingOver, Sign.Agreeing], [Sign.MovingOver, Sign.Agreeing]]
           select ($"WhyMessage.For, who saw {(signs is [] ? "nothing" : string.Join(" and ", signs))}", WhyMessage.For(Facts(Given.Ana) with { View = Glance(signs) })),
        ("WhyMessage.For, no sign, messages gone", WhyMessage.For(Facts(Given.Ana) with { Moment = MomentOf(), View = new([], []) })),
        ("WhyMessage.For, over by now", WhyMessage.For(Facts(Given.Ana) with { View = new([OfAna, OfBen], [Verdict([Sign.Objecting]) with { Silence = SilenceReason.MovedOver }]) })),
        ("WhyMessage.NotReadable", WhyMessage.NotReadable),
    ];

    private static IEnumerable<(string, string)> Sentences() =>
    [
        .. from act in Enum.GetValues<InterventionAct>()
           let counts = Enum.GetValues<Outcome>().Select(outcome => new OutcomeCount(act, outcome, 2)).Append(new(act, null, 1))
           select ($"OutcomeWords.Of {act}", OutcomeWords.Of(counts.GroupBy(count => count.Act).Single())),
    ];

    /// <summary>What Ana wrote, and Ben: by the encoder, or by the linear reader with its cues.</summary>
    private static WhyFacts Facts(UserId reader, params IReadOnlyList<string> cues)
    {
        var ana = Read(1, Given.Ana, Level.Execution, cues);
        return new(Written, MomentOf(Sign.Objecting), new([ana, OfBen], [Verdict([Sign.Objecting]) with { First = new(Given.Ana, Level.Execution, false, Level.Execution, [ana]) }]),
            new Dictionary<MessageTs, string>
            {
                [OfAna.Ts] = "The milestone moves, and the sprint &amp; the <https://acme.example/plan|plan> with it.\nTwo days.",
                [OfBen.Ts] = "<@U0ANA> but what do customers see of it?",
            },
            reader, "acme");
    }

    private static CheckedThread Glance(IReadOnlyList<Sign> signs) => new([OfAna, OfBen], [Verdict(signs)]);

    private static PairVerdict Verdict(IReadOnlyList<Sign> signs) => new(
        new(Given.Ana, Level.Execution, false, Level.Execution, [OfAna]), new(Given.Ben, Level.Impact, false, Level.Impact, [OfBen]),
        0.93, [.. signs.Select(sign => new SeenSign(sign, OfBen.Ts, sign is Sign.Objecting or Sign.Sharpening ? 1.2 : -0.3))], null);

    private static Intervention MomentOf(params IReadOnlyList<Sign> signs) =>
        new(Given.Thread, Written.Mismatch, InterventionAct.Nudge, 0.93, OfBen.Ts, Given.Noon, signs, null);

    private static MessageReading Read(int seconds, UserId author, Level level, params IReadOnlyList<string> cues) =>
        new(Given.Ts(seconds), author, LevelReading.Of(level, 0.9, cues));
}
