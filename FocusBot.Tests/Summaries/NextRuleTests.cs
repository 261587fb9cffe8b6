using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;

namespace FocusBot.Tests.Summaries;

/// <summary>Noon is a Monday, in the tenth week of the year.</summary>
public sealed class NextRuleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly IsoWeek Week = new(2026, 10);

    [Theory]
    [InlineData(DayOfWeek.Friday, 17, null, "2026-03-06 17:00", true)]
    [InlineData(DayOfWeek.Friday, 17, (int)SummaryState.Said, "2026-03-13 17:00", false)]
    [InlineData(DayOfWeek.Friday, 17, (int)SummaryState.LeftOut, "2026-03-13 17:00", false)]
    [InlineData(DayOfWeek.Monday, 15, null, "2026-03-02 15:00", true)]
    [InlineData(DayOfWeek.Monday, 9, (int)SummaryState.Said, "2026-03-09 09:00", false)]
    public void It_is_the_first_that_has_not_been(DayOfWeek day, int hour, int? state, string local, bool isThisWeek)
    {
        var next = NextRule.After(new(day, hour), Berlin, TimeSpan.Zero, Plans(state is { } done ? new((SummaryState)done, null, null) : null), Given.Noon);

        Assert.Equal((local, isThisWeek), (Local(next), next?.IsThisWeek));
    }

    [Fact]
    public void On_its_day_and_after_its_hour_it_is_made_up_for_at_once() =>
        Assert.Equal(new(Given.Noon, true), NextRule.After(new(DayOfWeek.Monday, 9), Berlin, TimeSpan.Zero, Plans(null), Given.Noon));

    [Fact]
    public void An_earlier_day_that_has_passed_begins_next_week()
    {
        var wednesday = Given.Noon.AddDays(2);

        Assert.Equal("2026-03-09 09:00", Local(NextRule.After(new(DayOfWeek.Monday, 9), Berlin, TimeSpan.Zero, Plans(null), wednesday)));
    }

    [Fact]
    public void Unless_this_weeks_is_planned_already_and_comes_when_it_was_planned()
    {
        var friday = Given.Noon.AddDays(4);
        var planned = new SummaryPlan(SummaryState.Planned, friday.AddHours(4), friday.AddHours(11));

        Assert.Equal(new(friday.AddHours(4), true), NextRule.After(new(DayOfWeek.Monday, 9), Berlin, TimeSpan.Zero, Plans(planned), friday));
    }

    private static Dictionary<IsoWeek, SummaryPlan> Plans(SummaryPlan? plan) => plan is null ? [] : new() { [Week] = plan };

    private static string? Local(NextSummary? next) =>
        next is null ? null : TimeZoneInfo.ConvertTime(next.At, Berlin).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
