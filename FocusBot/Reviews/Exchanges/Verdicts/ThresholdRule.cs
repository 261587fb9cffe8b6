using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>From a confidence to what it is enough for.</summary>
internal static class ThresholdRule
{
    /// <summary>A step of sensitivity moves the distance of both thresholds from certainty by this factor.</summary>
    private const double Step = 2;

    public static MismatchAction For(PairVerdict verdict, MismatchOptions options, Sensitivity sensitivity) =>
        verdict.Silence is null ? For(verdict.Confidence, verdict.Disagrees, options, sensitivity) : MismatchAction.StaySilent;

    /// <summary>What it would have been enough for before the newest message.</summary>
    public static MismatchAction Before(PairVerdict verdict, MismatchOptions options, Sensitivity sensitivity) =>
        For(verdict.Before, verdict.Disagrees, options, sensitivity);

    /// <param name="disagrees">Somebody declared another level than they write at: that is asked about, however sure the rule is.</param>
    public static MismatchAction For(double confidence, bool disagrees, MismatchOptions options, Sensitivity sensitivity)
    {
        var (nudge, ask) = (Moved(options.NudgeFrom, sensitivity), Moved(options.AskFrom, sensitivity));
        return confidence >= nudge && !disagrees ? MismatchAction.Nudge
            : confidence >= Math.Min(ask, nudge) ? MismatchAction.Ask
            : MismatchAction.StaySilent;
    }

    private static double Moved(double threshold, Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Low => 1 - ((1 - threshold) / Step),
        Sensitivity.High => Math.Max(0.5, 1 - ((1 - threshold) * Step)),
        _ => threshold,
    };
}
