using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;

namespace FocusBot.Tests.Summaries;

/// <summary>Once a week for everybody, at their hour, whatever the clocks do.</summary>
public sealed class ScheduleTests
{
    private static readonly TimeSpan Hours = TimeSpan.FromHours(6);

    /// <summary>Around both changes of the clock, on both halves of the earth.</summary>
    private static readonly (DateTimeOffset From, DateTimeOffset Until)[] Seasons =
        [(At(2026, 3, 2), At(2026, 4, 13)), (At(2026, 9, 21), At(2026, 11, 9))];

    [Fact]
    public void Ten_thousand_people_of_all_time_zones_get_each_summary_once_at_their_hour()
    {
        TimeZoneInfo[] zones = [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId)];
        SummarySlot[] slots =
        [
            new(DayOfWeek.Monday, 9), new(DayOfWeek.Sunday, 0), new(DayOfWeek.Sunday, 1), new(DayOfWeek.Sunday, 2), new(DayOfWeek.Sunday, 3),
            new(DayOfWeek.Saturday, 0), new(DayOfWeek.Saturday, 23), new(DayOfWeek.Friday, 17), new(DayOfWeek.Thursday, 0),
        ];
        var (doubled, missing, atTheWrongHour) = (0, 0, new List<string>());
        foreach (var (from, until) in Seasons)
        {
            var ticks = Ticks(from, until).ToList();
            var weeks = slots.ToDictionary(slot => slot, slot => ticks.Select(tick => (tick, PlanRule.WeeksAround(tick, [slot]))).Where(about => about.Item2.Count > 0).ToList());
            for (var number = 0; number < 10_000; number++)
            {
                var (zone, slot) = (zones[number % zones.Length], slots[number / zones.Length % slots.Length]);
                var delay = TimeSpan.FromSeconds(number % 600);
                var person = new SimulatedRecipient(slot, _ => zone, delay);
                foreach (var (tick, about) in weeks[slot])
                {
                    person.Plan(tick, about);
                }

                person.LookUntil(until);
                doubled += person.Said.Count - person.Said.DistinctBy(said => said.Week).Count();
                missing += Wanted(slot, zone, from, until).Except(person.Said.Select(said => said.Week)).Count();

                // FocusBot begins in the middle of a week: what was due on that day comes late.
                atTheWrongHour.AddRange(
                    person.Said.Where(said => said.At >= from.AddDays(2) && !IsAtItsHour(said, delay, slot, zone)).Select(said => $"{zone.Id}, {slot}, {said.Week}: {said.At:u}"));
            }
        }

        Assert.Empty(atTheWrongHour);
        Assert.Equal((0, 0), (doubled, missing));
    }

    [Theory]
    [InlineData("America/Los_Angeles", "Asia/Tokyo")]
    [InlineData("Asia/Tokyo", "America/Los_Angeles")]
    [InlineData("Pacific/Kiritimati", "Pacific/Pago_Pago")]
    public void Who_travels_on_the_day_gets_it_once_all_the_same(string from, string to)
    {
        var (old, @new) = (TimeZoneInfo.FindSystemTimeZoneById(from), TimeZoneInfo.FindSystemTimeZoneById(to));
        for (var hour = 0; hour < 96; hour++)
        {
            var journey = At(2026, 3, 8).AddHours(hour);
            var person = new SimulatedRecipient(new(DayOfWeek.Monday, 9), now => now < journey ? old : @new, TimeSpan.Zero);
            Run(person, new(DayOfWeek.Monday, 9), At(2026, 3, 6), At(2026, 3, 13));

            Assert.Equal([new IsoWeek(2026, 11)], person.Said.Select(said => said.Week));
        }
    }

    [Theory]
    [InlineData(8, 20, 1)] // Back in the evening: late, on the same day.
    [InlineData(8, 30, 0)] // Back the next day: this week's is left out.
    public void What_came_due_while_FocusBot_was_down_comes_late_on_the_same_day_or_not_at_all(int downAt, int upAt, int said)
    {
        var monday = At(2026, 3, 9);
        var (down, up) = (monday.AddHours(downAt), monday.AddHours(upAt));
        var person = new SimulatedRecipient(new(DayOfWeek.Monday, 9), _ => TimeZoneInfo.Utc, TimeSpan.Zero) { IsDown = at => at >= down && at < up };
        foreach (var tick in Ticks(At(2026, 3, 6), At(2026, 3, 15)).Where(tick => tick < down || tick >= up).Append(up).Order())
        {
            person.Plan(tick, PlanRule.WeeksAround(tick, [new(DayOfWeek.Monday, 9)]));
        }

        Assert.Equal(said, person.Said.Count);
    }

    [Fact]
    public void What_was_said_or_left_out_is_not_planned_again()
    {
        foreach (var state in (SummaryState[])[SummaryState.Said, SummaryState.LeftOut])
        {
            Assert.IsType<PlanStep.Nothing>(PlanRule.Next(
                new(2026, 10), new(DayOfWeek.Monday, 9), TimeZoneInfo.Utc, TimeSpan.Zero, new(state, null, null), Given.Noon));
        }
    }

    [Fact]
    public void Another_hour_is_planned_anew()
    {
        var plan = new SummaryPlan(SummaryState.Planned, Given.Noon.AddHours(3), Given.Noon.AddHours(12));
        var step = PlanRule.Next(new(2026, 10), new(DayOfWeek.Monday, 18), TimeZoneInfo.Utc, TimeSpan.Zero, plan, Given.Noon);

        Assert.Equal(Given.Noon.AddHours(6), Assert.IsType<PlanStep.LookAt>(step).At);
    }

    private static void Run(SimulatedRecipient person, SummarySlot slot, DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var tick in Ticks(from, until))
        {
            person.Plan(tick, PlanRule.WeeksAround(tick, [slot]));
        }

        person.LookUntil(until);
    }

    private static IEnumerable<DateTimeOffset> Ticks(DateTimeOffset from, DateTimeOffset until)
    {
        for (var tick = from; tick < until; tick += Hours)
        {
            yield return tick;
        }
    }

    /// <summary>The weeks whose day lies well inside of the season, counted by the calendar alone.</summary>
    private static IEnumerable<IsoWeek> Wanted(SummarySlot slot, TimeZoneInfo zone, DateTimeOffset begin, DateTimeOffset end) =>
        from day in Enumerable.Range(2, (int)(end - begin).TotalDays - 4).Select(day => TimeZoneInfo.ConvertTime(begin.AddDays(day), zone).Date)
        where day.DayOfWeek == slot.Day
        select IsoWeek.Of(day);

    /// <summary>
    /// The hour has come there at that moment, and a second earlier it was still to come; so it is also where the clock jumps over it.
    /// In the far east a Monday's hour may come before the week is over in UTC: then it comes at that moment.
    /// </summary>
    private static bool IsAtItsHour((IsoWeek Week, DateTimeOffset At) said, TimeSpan delay, SummarySlot slot, TimeZoneInfo zone)
    {
        var begin = said.At - delay;
        var named = said.Week.DayOf(slot.Day).ToDateTime(new TimeOnly(slot.Hour, 0));
        var (local, before) = (TimeZoneInfo.ConvertTime(begin, zone).DateTime, TimeZoneInfo.ConvertTime(begin.AddSeconds(-1), zone).DateTime);
        return (before < named || begin == said.Week.Begin) && named <= local;
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
