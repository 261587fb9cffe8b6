using FocusBot.Conversations;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>When to speak: in a lull, or once a further message has come and the verdict still stands.</summary>
internal static class DeferralRule
{
    /// <summary>What to do about a pair, with the thread as it stands <paramref name="now"/>.</summary>
    /// <param name="last">The newest message of the thread.</param>
    /// <param name="fitsSince">The message after which the same pair was first found to fit, if it has fitted without a break since.</param>
    public static Deferral Decide(PairVerdict verdict, MessageTs last, MessageTs? fitsSince, DateTimeOffset now, MismatchOptions options, Sensitivity sensitivity)
    {
        var action = ThresholdRule.For(verdict, options, sensitivity);
        var quietFrom = last.Instant + options.Lull;

        // What was only enough to ask a message ago is not yet confirmed as enough to nudge.
        var isConfirmed = fitsSince < last && ThresholdRule.Before(verdict, options, sensitivity) >= action;
        return action is MismatchAction.StaySilent ? new Deferral.Drop()
            : now >= quietFrom || isConfirmed ? new Deferral.Act(action)
            : new Deferral.LookAgain(quietFrom, fitsSince ?? last);
    }
}
