using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Checks;

/// <summary>What each sensitivity would have said in the threads that were looked at, by the thresholds that decide about speaking.</summary>
internal static class SensitivityForecastRule
{
    public static NudgeForecast Of(IReadOnlyList<CheckResult> glances, MismatchOptions options) => new(
        glances.Count,
        Enum.GetValues<Sensitivity>().ToDictionary(sensitivity => sensitivity, sensitivity => Of(glances, options, sensitivity)));

    private static NudgeRate Of(IReadOnlyList<CheckResult> glances, MismatchOptions options, Sensitivity sensitivity)
    {
        var actions = glances.Select(glance => ThresholdRule.For(glance.Confidence, glance.Disagrees, options, sensitivity)).ToList();
        return new(actions.Count(action => action is MismatchAction.Nudge), actions.Count(action => action is MismatchAction.Ask));
    }
}
