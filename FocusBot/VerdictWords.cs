using FocusBot.Nudges.Automatic;
using FocusBot.Playground.Sight;
using FocusBot.Reviews.Exchanges;

namespace FocusBot;

/// <summary>What the playground says of a whole thread.</summary>
internal static class VerdictWords
{
    private const string TooLittle = "There is too little to go by yet: it takes two people who have each written twice, or said their level.";

    public static VerdictSight Of(SightFacts facts)
    {
        var (state, sentence) = Said(facts) ?? Next(facts);
        return new(state, sentence, facts.LooksAt?.ToUnixTimeMilliseconds());
    }

    /// <summary>What FocusBot did in this thread; absent: nothing so far.</summary>
    private static (SightState State, string Sentence)? Said(SightFacts facts) =>
        facts.Nudges.Any(nudge => !nudge.IsWritten)
            ? (SightState.Spoken, "Two people said their level themselves, and the two differ: the nudge says so. Nothing had to be read out of what they wrote.")
        : facts.Moments.FirstOrDefault(moment => moment.Act is not MomentAct.NudgeForDeclared)?.Act switch
        {
            MomentAct.Nudge => (SightState.Spoken, "FocusBot has spoken here. It does so once a thread, and now it is up to the two."),
            MomentAct.NudgeInPrivate => (SightState.Spoken, "FocusBot has told the two in private. It stands in the thread once both share it."),
            MomentAct.Ask => (SightState.Asked, "FocusBot was not sure enough for a nudge, so it asked in private for the level. It speaks when the answers differ."),
            MomentAct.HoldOut => (SightState.Silent, "This thread was drawn to stay without a nudge, so that the team learns what happens without one."),
            _ => null,
        };

    private static (SightState State, string Sentence) Next(SightFacts facts) =>
        facts.Against is { } against and not Restraint.NotEnough ? (SightState.Silent, against.Sentence())
        : facts.Pairs.FirstOrDefault(pair => pair.Act is not null) is { } acting ? Waiting(acting, facts)
        : facts.Pairs.FirstOrDefault(pair => pair.Against is not Restraint.NotEnough) is { } held ? (SightState.Silent, SightWords.Why(held, facts))
        : (SightState.Silent, Telling(facts) is { } pair ? SightWords.Why(pair, facts) : TooLittle);

    private static (SightState State, string Sentence) Waiting(PairOutlook acting, SightFacts facts) => acting.Act switch
    {
        MomentAct.HoldOut => (SightState.Silent, SightWords.Why(acting, facts)),
        _ => (SightState.Waiting, $"{SightWords.Why(acting, facts)} It waits for a lull, and never speaks in the middle of a volley."),
    };

    /// <summary>The pair of which most can be said.</summary>
    private static PairOutlook? Telling(SightFacts facts) =>
        facts.Pairs.Where(pair => pair.Verdict.Silence is not SilenceReason.TooLittle).OrderBy(pair => pair.Verdict.Silence is SilenceReason.NoExchange or SilenceReason.NoLevel).FirstOrDefault();
}
