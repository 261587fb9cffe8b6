using System.Globalization;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Tests.Summaries;

public sealed class SlotRuleTests
{
    [Theory]
    [InlineData("2026-03-30T09:00", "Europe/Berlin", "2026-03-30T07:00")] // The day after the clock went forward.
    [InlineData("2026-03-29T02:00", "Europe/Berlin", "2026-03-29T01:00")] // Does not exist: 3:00 is the next that does.
    [InlineData("2026-10-25T02:00", "Europe/Berlin", "2026-10-25T00:00")] // Exists twice: the first.
    [InlineData("2026-11-01T01:00", "America/New_York", "2026-11-01T05:00")]
    [InlineData("2026-10-04T02:00", "Australia/Lord_Howe", "2026-10-03T15:30")] // Goes forward by half an hour.
    [InlineData("2026-03-02T09:00", "Pacific/Kiritimati", "2026-03-01T19:00")]
    [InlineData("2026-03-02T09:00", "Asia/Kathmandu", "2026-03-02T03:15")]
    public void A_local_time_is_the_one_moment_it_names(string local, string zone, string utc) => Assert.Equal(
        DateTimeOffset.Parse(utc + "Z", CultureInfo.InvariantCulture),
        LocalTimeRule.InstantOf(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData(9, "2026-03-02T09:00", "2026-03-03T00:00")]
    [InlineData(23, "2026-03-02T23:00", "2026-03-03T02:00")]
    public void It_may_come_late_on_the_same_day_and_at_least_for_three_hours(int hour, string from, string until)
    {
        var window = SlotRule.WindowOf(new(2026, 10), new(DayOfWeek.Monday, hour), TimeZoneInfo.Utc);

        Assert.Equal((from, until), ($"{window.From:yyyy-MM-ddTHH:mm}", $"{window.Until:yyyy-MM-ddTHH:mm}"));
    }

    [Theory]
    [InlineData("Pacific/Auckland", "2026-03-02T00:00")] // Nine there is still Sunday in UTC.
    [InlineData("Asia/Tokyo", "2026-03-02T00:00")]
    [InlineData("Asia/Kathmandu", "2026-03-02T03:15")]
    public void It_waits_in_the_far_east_until_the_week_before_is_over_everywhere(string zone, string from) =>
        Assert.Equal(from, $"{SlotRule.WindowOf(new(2026, 10), new(DayOfWeek.Monday, 9), TimeZoneInfo.FindSystemTimeZoneById(zone)).From.UtcDateTime:yyyy-MM-ddTHH:mm}");

    [Theory]
    [InlineData("2026-03-02T00:00", "2026-W09")]
    [InlineData("2026-03-08T23:59", "2026-W09")]
    [InlineData("2026-01-05T12:00", "2026-W01")]
    [InlineData("2026-01-04T12:00", "2025-W52")]
    public void The_last_closed_week_is_the_one_before_this_one_in_UTC(string now, string week)
    {
        var closed = IsoWeek.LastClosed(DateTimeOffset.Parse(now + "Z", CultureInfo.InvariantCulture));

        Assert.Equal(week, closed.ToString());
        Assert.Equal(TimeSpan.FromDays(7), closed.End - closed.Begin);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2027-01-01", "2026-W53")]
    [InlineData("2026-03-01", "2026-W09")]
    public void A_week_belongs_to_the_year_of_its_Thursday(string day, string week)
    {
        var read = IsoWeek.Of(DateTime.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal(week, read.ToString());
        Assert.True(IsoWeek.TryParse(week, out var again));
        Assert.Equal(read, again);
    }

    [Fact]
    public void Sunday_is_the_last_day_of_a_week() => Assert.Equal(new DateOnly(2026, 3, 8), new IsoWeek(2026, 10).DayOf(DayOfWeek.Sunday));

    [Fact]
    public void A_team_is_spread_over_the_minutes_after_the_hour_and_each_person_keeps_theirs()
    {
        var spread = TimeSpan.FromMinutes(10);
        var delays = Enumerable.Range(0, 1_000).Select(number => SpreadRule.DelayOf(Given.Reviews, new($"U{number}"), spread)).ToList();

        Assert.All(delays, delay => Assert.InRange(delay, TimeSpan.Zero, spread - TimeSpan.FromSeconds(1)));
        Assert.True(delays.Distinct().Count() > 400);
        Assert.Equal(delays[0], SpreadRule.DelayOf(Given.Reviews, new("U0"), spread));
        Assert.Equal(TimeSpan.Zero, SpreadRule.DelayOf(Given.Reviews, new("U0"), TimeSpan.Zero));
    }
}
