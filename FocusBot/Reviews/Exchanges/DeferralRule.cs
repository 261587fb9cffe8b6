using FocusBot.Conversations;
using FocusBot.Teams;

namespace FocusBot.Reviews.Exchanges;

/// <summary>When to speak: in a lull, or once a further message has come and the verdict still stands; never in the middle of a volley.</summary>
public static class DeferralRule
{
    /// <param name="last">The newest message of the thread.</param>
    /// <param name="fitsSince">The message after which the same pair was first found to fit, if it has fitted without a break since.</param>
    public static Deferral Decide(PairVerdict verdict, MessageTs last, MessageTs? fitsSince, DateTimeOffset now, MismatchOptions options, Sensitivity sensitivity)
    {
        var action = ThresholdRule.For(verdict, options, sensitivity);
        var quietFrom = last.Instant + options.Lull;
        return action is MismatchAction.StaySilent ? new Deferral.Drop()
            : now >= quietFrom || fitsSince < last ? new Deferral.Act(action)
            : new Deferral.LookAgain(quietFrom, fitsSince ?? last);
    }
}

/// <summary>What to do about a pair now. A closed set.</summary>
public abstract record Deferral
{
    private Deferral() { }

    /// <summary>Nothing fits; whatever was waited for is forgotten.</summary>
    public sealed record Drop : Deferral;

    /// <summary>Read the thread again at this time, or when its next message comes, whichever is first.</summary>
    /// <param name="FitsSince">To be handed in again then.</param>
    public sealed record LookAgain(DateTimeOffset At, MessageTs FitsSince) : Deferral;

    public sealed record Act(MismatchAction Action) : Deferral;
}
