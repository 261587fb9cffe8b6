using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Schedule;

/// <summary>Plans, each hour, the summaries of the hours to come, and forgets old plans.</summary>
internal sealed class SummarySweep(SummaryPlanner planner) : ISweep
{
    private static readonly TimeSpan KeepPlans = TimeSpan.FromDays(30), KeepMarks = TimeSpan.FromDays(9), KeepWeeks = TimeSpan.FromDays(42);

    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        foreach (var channel in await ChannelStore.AllAsync(session))
        {
            await planner.PlanAsync(session, channel, now);
        }

        await SummaryPlanStore.ForgetAsync(session, now - KeepPlans);
        await TeamStore.ForgetAsync(session, now - KeepPlans);
        await FrozenWeekStore.ForgetAsync(session, now - KeepWeeks);
        await SummaryPlanStore.ForgetMarksAsync(session, now - KeepMarks);
    }
}
