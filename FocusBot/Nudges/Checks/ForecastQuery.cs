using FocusBot.Conversations;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Exchanges;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges.Checks;

/// <summary>Says of each pair of a thread what FocusBot would do and what holds it back. Whoever speaks, and whoever explains why, asks here.</summary>
internal sealed class ForecastQuery(IOptions<MismatchOptions> mismatch, IOptions<NudgeOptions> nudges)
{
    public MismatchOptions Thresholds => mismatch.Value;

    public async Task<PairForecast> OfAsync(
        ThreadKey thread, PairVerdict verdict, CheckedThread view, ChannelSettings settings, DbSession session, DateTimeOffset now)
    {
        var when = CheckTimingRule.Decide(verdict, view, now, mismatch.Value, settings.Sensitivity);
        var action = ThresholdRule.For(verdict, mismatch.Value, settings.Sensitivity);
        if (action is MismatchAction.StaySilent)
        {
            return new(verdict, when, Act: null, Restraint.NotEnough);
        }

        var facts = await SpeakFactsQuery.LookAsync(thread, verdict, view.Messages[^1].Ts, settings, session, now);
        return new(verdict, when, SpeakRule.Decide(action, facts, nudges.Value), SpeakRule.Against(action, facts, nudges.Value));
    }

    /// <summary>How sure the rule is of the pair that it is surest of and may speak of, at the sensitivity that asks for the least.</summary>
    public async Task<CheckResult> SurestAsync(ThreadKey thread, CheckedThread view, ChannelSettings settings, DbSession session, DateTimeOffset now)
    {
        foreach (var verdict in view.Verdicts)
        {
            if (CheckTimingRule.Decide(verdict, view, now, mismatch.Value, Sensitivity.High) is Deferral.Act
                && SpeakRule.Decide(MismatchAction.Nudge, await SpeakFactsQuery.LookAsync(thread, verdict, view.Messages[^1].Ts, settings, session, now), nudges.Value) is not null)
            {
                return new(verdict.Confidence, verdict.Disagrees);
            }
        }

        return default;
    }
}

/// <summary>What FocusBot would do about two people.</summary>
/// <param name="When">Now, later, or never.</param>
/// <param name="Act">What it would do then; absent: it would stay silent.</param>
/// <param name="Against">What holds it back; absent exactly when it would act.</param>
internal sealed record PairForecast(PairVerdict Verdict, Deferral When, InterventionAct? Act, Restraint? Against);
