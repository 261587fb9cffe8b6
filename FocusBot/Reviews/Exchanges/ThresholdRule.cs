using FocusBot.Teams;

namespace FocusBot.Reviews.Exchanges;

/// <summary>From a confidence to what it is enough for.</summary>
public static class ThresholdRule
{
    /// <summary>A step of sensitivity moves the distance of both thresholds from certainty by this factor.</summary>
    private const double Step = 2;

    public static MismatchAction For(PairVerdict verdict, MismatchOptions options, Sensitivity sensitivity)
    {
        var (nudge, ask) = (Moved(options.NudgeFrom, sensitivity), Moved(options.AskFrom, sensitivity));
        return verdict.Silence is not null || verdict.Confidence < Math.Min(ask, nudge) ? MismatchAction.StaySilent
            : verdict.Confidence >= nudge && !verdict.Disagrees ? MismatchAction.Nudge
            : MismatchAction.Ask;
    }

    private static double Moved(double threshold, Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Low => 1 - ((1 - threshold) / Step),
        Sensitivity.High => Math.Max(0.5, 1 - ((1 - threshold) * Step)),
        _ => threshold,
    };
}
