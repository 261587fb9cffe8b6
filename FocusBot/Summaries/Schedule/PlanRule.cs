using FocusBot.Summaries.Week;

namespace FocusBot.Summaries.Schedule;

/// <summary>What is to be done about one summary now. A closed set.</summary>
internal abstract record PlanStep
{
    private PlanStep() { }

    public sealed record Nothing : PlanStep;

    /// <summary>The person's time zone is not known: the workspace is asked.</summary>
    public sealed record AskNow : PlanStep;

    /// <summary>The person is checked again at this moment, and the summary made.</summary>
    public sealed record LookAt(DateTimeOffset At, DateTimeOffset Until) : PlanStep;
}

/// <summary>Plans a person's summary of a week. It may be asked as often as you like, and by anybody at the same time.</summary>
internal static class PlanRule
{
    /// <summary>So long before its time a summary is planned at the latest; long enough for a run each hour and for asking everybody's time zone.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(6);

    /// <summary>The weeks of which a summary may be due about now somewhere.</summary>
    public static IReadOnlyList<IsoWeek> WeeksAround(DateTimeOffset now, IReadOnlyCollection<SummarySlot> slots) =>
        [.. ((int[])[-2, 0, 2]).Select(days => IsoWeek.Of(now.UtcDateTime.AddDays(days))).Distinct().Where(week => slots.Any(slot => IsAbout(week, slot, now)))];

    /// <param name="zone">Absent: it is not known.</param>
    /// <param name="delay">How long after the hour this person's summary comes.</param>
    /// <param name="plan">Absent: nothing is planned yet.</param>
    public static PlanStep Next(IsoWeek week, SummarySlot slot, TimeZoneInfo? zone, TimeSpan delay, SummaryPlan? plan, DateTimeOffset now)
    {
        if (plan is { State: not SummaryState.Planned })
        {
            return new PlanStep.Nothing();
        }

        if (zone is null)
        {
            return plan is null && IsAbout(week, slot, now) ? new PlanStep.AskNow() : new PlanStep.Nothing();
        }

        var window = SlotRule.WindowOf(week, slot, zone);
        var at = window.From + delay;

        // What was planned when the hour was another one, and would be too late now, comes when it was planned.
        return !IsAbout(week, slot, now) || now >= window.Until || plan?.LookAt == at ? new PlanStep.Nothing() : new PlanStep.LookAt(at, window.Until);
    }

    private static bool IsAbout(IsoWeek week, SummarySlot slot, DateTimeOffset now)
    {
        var anywhere = SlotRule.AnywhereOf(week, slot);
        return now >= anywhere.From - Ahead && now < anywhere.Until;
    }
}
