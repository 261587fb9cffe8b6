using FocusBot.Nudges.Checks;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Nudges;

/// <summary>By the thresholds that decide about speaking: 0.85 nudges and 0.55 asks, and a step of sensitivity moves both.</summary>
public sealed class ForecastRuleTests
{
    private static readonly MismatchOptions Options = new();

    [Fact]
    public void Each_sensitivity_counts_what_it_would_have_said()
    {
        var forecast = SensitivityForecastRule.Of([new(0, false), new(0.6, false), new(0.75, false), new(0.9, false), new(0.95, false), new(0.99, true)], Options);

        Assert.Equal(6, forecast.Threads);
        Assert.True(forecast.IsEnough);
        Assert.Equal((new NudgeRate(1, 2), new NudgeRate(2, 3), new NudgeRate(3, 2)), (forecast.Rates[Sensitivity.Low], forecast.Rates[Sensitivity.Normal], forecast.Rates[Sensitivity.High]));
    }

    [Fact]
    public void It_is_what_the_rule_itself_decides()
    {
        foreach (var (confidence, sensitivity) in from step in Enumerable.Range(0, 101) from sensitivity in Enum.GetValues<Sensitivity>() select (step / 100.0, sensitivity))
        {
            var rate = SensitivityForecastRule.Of([new(confidence, false)], Options).Rates[sensitivity];

            Assert.Equal(ThresholdRule.For(confidence, false, Options, sensitivity), rate switch
            {
                { Nudges: 1, Questions: 0 } => MismatchAction.Nudge,
                { Nudges: 0, Questions: 1 } => MismatchAction.Ask,
                _ => MismatchAction.StaySilent,
            });
        }
    }

    [Fact]
    public void Of_four_threads_nothing_can_be_told() => Assert.False(SensitivityForecastRule.Of([.. Enumerable.Repeat(new CheckResult(0.9, false), 4)], Options).IsEnough);

    [Fact]
    public async Task A_thread_counts_once_with_the_look_that_was_surest_and_for_thirty_days()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.WriteAsync(async session =>
        {
            await CheckResultStore.SawAsync(session, Given.Thread, new(0.6, true), Given.Noon);
            await CheckResultStore.SawAsync(session, Given.Thread, new(0.9, false), Given.Noon.AddMinutes(1));
            await CheckResultStore.SawAsync(session, Given.Thread, new(0, false), Given.Noon.AddMinutes(2));

            Assert.Equal([new CheckResult(0.9, false)], await CheckResultStore.OfChannelAsync(session, new(Given.Acme, Given.Reviews), Given.Noon));
            Assert.Empty(await CheckResultStore.OfChannelAsync(session, new(Given.Acme, Given.Reviews), Given.Noon.AddMinutes(2)));
            Assert.Empty(await CheckResultStore.OfChannelAsync(session, new(Given.Acme, Given.Elsewhere), Given.Noon));
        });
    }
}
