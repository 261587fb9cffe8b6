using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Checks;

/// <summary>What to do about a pair after one look at its thread.</summary>
internal static class CheckTimingRule
{
    /// <summary>In a channel whose settings nobody has touched.</summary>
    public static Deferral Decide(PairVerdict verdict, CheckedThread view, DateTimeOffset now, MismatchOptions options) =>
        Decide(verdict, view, now, options, ChannelSettings.Default.Sensitivity);

    public static Deferral Decide(PairVerdict verdict, CheckedThread view, DateTimeOffset now, MismatchOptions options, Sensitivity sensitivity)
    {
        var fittedBefore = ThresholdRule.Before(verdict, options, sensitivity) is not MismatchAction.StaySilent;
        return DeferralRule.Decide(verdict, view.Messages[^1].Ts, fittedBefore ? view.Messages[^2].Ts : null, now, options, sensitivity);
    }
}
