using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;

namespace FocusBot.Summaries.Schedule;

/// <summary>Plans, each hour, the summaries of the hours to come, and forgets old plans.</summary>
internal sealed class SummarySweep(SummaryPlanner planner) : ISweep
{
    private static readonly TimeSpan KeepPlans = TimeSpan.FromDays(30), KeepMarks = TimeSpan.FromDays(9);

    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        foreach (var (installation, channel) in await SummaryPlanStore.ChannelsAsync(session))
        {
            await planner.PlanAsync(session, installation, channel, now);
        }

        await SummaryPlanStore.ForgetAsync(session, now - KeepPlans);
        await SummaryPlanStore.ForgetMarksAsync(session, now - KeepMarks);
    }
}
