using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Nudges.Why;

/// <summary>One honest reason for thinking that two people are stuck: what spoke for it most, and what was missing.</summary>
internal static class StuckReasonRule
{
    public static CardText Of(WhyFacts facts) => facts.Verdict is { Silence: null } verdict
        ? CardText.Of($"{$"Why {Them(facts)} might be stuck":strong}: {Reason(verdict, facts)}")
        : CardText.Of($"{$"Why {Them(facts)} might be stuck":strong}: {Then(facts)} As the thread is now, I wouldn’t say it again.");

    private static CardText Reason(PairVerdict verdict, WhyFacts facts)
    {
        var missing = Missing(verdict, facts);
        var strongest = verdict.Signs.Where(sign => sign.Says > 0).MaxBy(sign => sign.Says);
        return (strongest, missing) switch
        {
            ({ } sign, "") => CardText.Of($"I saw {facts.Link(sign.Ts, sign.Sign.Label())}, and more spoke for it than against."),
            ({ } sign, _) => CardText.Of($"I saw {facts.Link(sign.Ts, sign.Sign.Label())}, and {missing}."),
            (null, "") => "no single sign; taken together, the messages read that way.",
            _ => $"{missing}.",
        };
    }

    /// <summary>What there would be if the two got on.</summary>
    private static string Missing(PairVerdict verdict, WhyFacts facts) => (Has(verdict, Sign.MovingOver, Sign.Answering, Sign.AskingForTheirs), Has(verdict, Sign.Agreeing, Sign.Dividing)) switch
    {
        (false, false) => $"neither {OfThem(facts)} has taken up the other’s level or agreed to something yet",
        (false, true) => $"neither {OfThem(facts)} has taken up the other’s level yet",
        (true, false) => $"neither {OfThem(facts)} has agreed to something yet",
        _ => "",
    };

    private static string Them(WhyFacts facts) => facts.Nudge.Pair.Names(facts.Reader) ? "you" : "they";

    private static string OfThem(WhyFacts facts) => facts.Nudge.Pair.Names(facts.Reader) ? "of you" : "of them";

    private static bool Has(PairVerdict verdict, params ReadOnlySpan<Sign> any)
    {
        foreach (var sign in any)
        {
            if (verdict.Signs.Any(seen => seen.Sign == sign))
            {
                return true;
            }
        }

        return false;
    }

    private static string Then(WhyFacts facts) => facts.Moment.Signs is [var first, ..]
        ? $"when I wrote, I saw {first.Label()}."
        : "when I wrote, the messages read that way taken together.";
}
