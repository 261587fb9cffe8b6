using FocusBot.Summaries.Week;

namespace FocusBot.Summaries.Schedule;

/// <summary>When a person's next summary comes.</summary>
/// <param name="IsThisWeek">In the ISO week of today, by the person's calendar.</param>
internal sealed record NextSummary(DateTimeOffset At, bool IsThisWeek);

/// <summary>Says when the next summary comes, once somebody has chosen another day or hour.</summary>
internal static class NextRule
{
    private const int Weeks = 3;

    /// <summary>The weeks that count, this one first.</summary>
    public static IReadOnlyList<IsoWeek> WeeksFrom(DateTimeOffset now, TimeZoneInfo zone) =>
        [.. Enumerable.Range(0, Weeks).Select(week => IsoWeek.Of(TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(7 * week)))];

    /// <param name="plans">What is planned or done of a week; absent: nothing yet.</param>
    public static NextSummary? After(SummarySlot slot, TimeZoneInfo zone, TimeSpan delay, IReadOnlyDictionary<IsoWeek, SummaryPlan> plans, DateTimeOffset now)
    {
        var weeks = WeeksFrom(now, zone);
        foreach (var week in weeks)
        {
            var (window, plan) = (SlotRule.WindowOf(week, slot, zone), plans.GetValueOrDefault(week));
            if (plan is { State: not SummaryState.Planned })
            {
                continue;
            }

            // Within its day a summary is made up for; what was planned for a later hour than the new one, which is over, comes when it was planned.
            DateTimeOffset? at = now < window.From + delay ? window.From + delay
                : now < window.Until ? now
                : plan?.LookAt > now ? plan.LookAt
                : null;
            if (at is { } then)
            {
                return new(then, week == weeks[0]);
            }
        }

        return null;
    }
}
