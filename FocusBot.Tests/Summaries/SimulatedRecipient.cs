using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;

namespace FocusBot.Tests.Summaries;

/// <summary>One recipient over many weeks: two schedulers that plan every few hours, a store, and looks that come due.</summary>
internal sealed class SimulatedRecipient(SummarySlot slot, Func<DateTimeOffset, TimeZoneInfo> zoneAt, TimeSpan delay)
{
    private readonly Dictionary<IsoWeek, SummaryPlan> _plans = [];
    private readonly List<(DateTimeOffset At, IsoWeek Week)> _looks = [];
    private bool _zoneIsKnown;

    public List<(IsoWeek Week, DateTimeOffset At)> Said { get; } = [];

    /// <summary>What two schedulers do at the same time.</summary>
    public void Plan(DateTimeOffset now, IReadOnlyList<IsoWeek> weeks)
    {
        LookUntil(now);
        foreach (var week in weeks.Concat(weeks))
        {
            switch (PlanRule.Next(week, slot, _zoneIsKnown ? zoneAt(now) : null, delay, _plans.GetValueOrDefault(week), now))
            {
                case PlanStep.AskNow:
                    _plans[week] = new(SummaryState.Planned, null, null);
                    Look(week, now);
                    _zoneIsKnown = true;
                    break;
                case PlanStep.LookAt(var at, var until):
                    PlanLook(week, at, until);
                    break;
            }
        }
    }

    /// <summary>While FocusBot is down nothing is looked at; afterwards everything that came due is.</summary>
    public void LookUntil(DateTimeOffset now)
    {
        while (_looks.Count > 0 && _looks.MinBy(look => look.At) is var next && next.At <= now)
        {
            _looks.Remove(next);
            Look(next.Week, IsDown(next.At) ? now : next.At);
        }
    }

    public Func<DateTimeOffset, bool> IsDown { get; init; } = _ => false;

    private void Look(IsoWeek week, DateTimeOffset now)
    {
        var plan = _plans[week];
        var window = SlotRule.WindowOf(week, slot, zoneAt(now));
        switch (plan.State is SummaryState.Planned ? SendTimeRule.Next(window, plan, now) : SendTimeStep.TooLate)
        {
            case SendTimeStep.Wait:
                PlanLook(week, window.From + delay, window.Until);
                break;
            case SendTimeStep.Say:
                Said.Add((week, now));
                _plans[week] = plan with { State = SummaryState.Said };
                break;
            default:
                _plans[week] = plan with { State = plan.State is SummaryState.Said ? SummaryState.Said : SummaryState.LeftOut };
                break;
        }
    }

    private void PlanLook(IsoWeek week, DateTimeOffset at, DateTimeOffset until)
    {
        if (_plans.GetValueOrDefault(week)?.LookAt is { } before)
        {
            _looks.Remove((before, week));
        }

        _plans[week] = new(SummaryState.Planned, at, until);
        _looks.Add((at, week));
    }
}
