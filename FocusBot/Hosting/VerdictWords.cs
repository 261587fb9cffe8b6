using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Playground.Insight;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Hosting;

/// <summary>What the playground says of a whole thread.</summary>
internal static class VerdictWords
{
    private const string TooLittle = "There’s too little to go by yet: it takes two people who have each written twice, or said their level.";

    public static VerdictInsight Of(InsightFacts facts)
    {
        var (state, sentence) = Said(facts) ?? Next(facts);
        return new(state, sentence, facts.LooksAt?.ToUnixTimeMilliseconds());
    }

    /// <summary>What FocusBot did in this thread; absent: nothing so far.</summary>
    private static (InsightState State, string Sentence)? Said(InsightFacts facts) =>
        facts.Nudges.Select(AfterIt).FirstOrDefault(after => after is not null) is { } after ? (InsightState.Spoken, after)
        : facts.Nudges.Any(nudge => !nudge.IsWritten)
            ? (InsightState.Spoken, "Two people said their level themselves, and the two differ: the nudge says so. Nothing had to be read out of what they wrote.")
        : facts.Moments.FirstOrDefault(moment => moment.Act is not InterventionAct.NudgeForDeclared)?.Act switch
        {
            InterventionAct.Nudge => (InsightState.Spoken, "FocusBot has spoken here. It does so once a thread, and now it is up to the two."),
            InterventionAct.NudgeInPrivate => (InsightState.Spoken, "FocusBot has told the two in private. It’s posted in the thread once both share it."),
            InterventionAct.Ask => (InsightState.Asked, "FocusBot has asked each of the two privately for their own level. It speaks in the thread only if the answers differ."),
            InterventionAct.HoldOut => (InsightState.Silent, "This thread was drawn to be left alone, so that the team learns what happens without FocusBot."),
            _ => null,
        };

    /// <summary>What came of a nudge; absent: nothing yet.</summary>
    public static string? AfterIt(Nudge nudge) => nudge switch
    {
        { State: NudgeState.TakenBack } => "FocusBot has taken its nudge back: the two no longer differ.",
        { State: NudgeState.Removed } => "FocusBot had spoken, and a facilitator removed what it said.",
        { WayForward: WayForward.BothInTurn } => "FocusBot has spoken, and somebody suggested to take both levels in turn. The rest is up to the people.",
        { WayForward: { } way } => $"FocusBot has spoken, and somebody suggested starting with {way}. The rest is up to the people.",
        _ => null,
    };

    private static (InsightState State, string Sentence) Next(InsightFacts facts) =>
        facts.Against is { } against and not Restraint.NotEnough ? (InsightState.Silent, against.Sentence())
        : facts.Pairs.FirstOrDefault(pair => pair.Act is not null) is { } acting ? Waiting(acting, facts)
        : facts.Pairs.FirstOrDefault(pair => pair.Against is not Restraint.NotEnough) is { } held ? (InsightState.Silent, InsightWords.Why(held, facts))
        : (InsightState.Silent, Telling(facts) is { } pair ? InsightWords.Why(pair, facts) : TooLittle);

    private static (InsightState State, string Sentence) Waiting(PairForecast acting, InsightFacts facts) => acting.Act switch
    {
        InterventionAct.HoldOut => (InsightState.Silent, InsightWords.Why(acting, facts)),
        _ => (InsightState.Waiting, $"{InsightWords.Why(acting, facts)} It waits for a lull, or for one more message that bears it out."),
    };

    /// <summary>The pair of which most can be said.</summary>
    private static PairForecast? Telling(InsightFacts facts) =>
        facts.Pairs.Where(pair => pair.Verdict.Silence is not SilenceReason.TooLittle).OrderBy(pair => pair.Verdict.Silence is SilenceReason.NoExchange or SilenceReason.NoLevel).FirstOrDefault();
}
