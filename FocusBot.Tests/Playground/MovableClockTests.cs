using FocusBot.Playground.Base;
using FocusBot.Playground.Time;

namespace FocusBot.Tests.Playground;

/// <summary>A clock inside a clock: it runs with the one inside, and can be moved on top of it.</summary>
public sealed class MovableClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeClock _inside = new(Noon);
    private readonly MovableClock _clock;

    public MovableClockTests() => _clock = new(_inside);

    [Fact]
    public void It_runs_with_the_one_inside_and_ahead_of_it()
    {
        _clock.MoveTo(Noon.AddHours(3));
        _inside.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((Noon.AddHours(3).AddMinutes(1), TimeSpan.FromHours(3)), (_clock.GetUtcNow(), _clock.Ahead));
    }

    [Fact]
    public void What_has_elapsed_is_the_same_by_the_hour_and_by_the_timestamp()
    {
        var (since, began) = (_clock.GetTimestamp(), _clock.GetUtcNow());
        _clock.MoveTo(Noon.AddDays(6));
        _inside.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(_clock.GetUtcNow() - began, _clock.GetElapsedTime(since));
    }

    [Fact]
    public void It_never_moves_back()
    {
        _clock.MoveTo(Noon.AddHours(2));
        _clock.MoveTo(Noon.AddHours(1));
        _clock.MoveTo(DateTimeOffset.MinValue);

        Assert.Equal(Noon.AddHours(2), _clock.GetUtcNow());
    }

    [Fact]
    public async Task Whoever_waits_for_a_moment_that_is_passed_over_goes_on()
    {
        var waiting = Task.Delay(TimeSpan.FromHours(2), _clock);
        var longer = Task.Delay(TimeSpan.FromHours(4), _clock);

        _clock.MoveTo(Noon.AddHours(3));
        await Eventually.In(waiting);

        Assert.False(longer.IsCompleted);
        _inside.Advance(TimeSpan.FromMinutes(59));
        Assert.False(longer.IsCompleted);
        _inside.Advance(TimeSpan.FromMinutes(1));
        await Eventually.In(longer);
    }

    [Fact]
    public void Without_a_move_a_timer_rings_as_it_would_inside()
    {
        var rung = 0;
        using var timer = _clock.CreateTimer(_ => rung++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        _inside.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(3, rung);
    }

    [Fact]
    public async Task A_timer_that_rings_again_and_again_rings_once_for_a_move_and_goes_on()
    {
        var rung = 0;
        using var once = new SemaphoreSlim(0);
        using var timer = _clock.CreateTimer(_ => { rung++; once.Release(); }, null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));

        _clock.MoveTo(Noon.AddHours(1));
        await Eventually.In(once.WaitAsync());
        _inside.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(2, rung);
    }

    [Fact]
    public void A_timer_that_was_stopped_or_thrown_away_stays_silent()
    {
        var rung = 0;
        using var stopped = _clock.CreateTimer(_ => rung++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        var gone = _clock.CreateTimer(_ => rung++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        gone.Dispose();

        _clock.MoveTo(Noon.AddHours(1));
        _inside.Advance(TimeSpan.FromHours(1));

        Assert.Equal((0, 0), (rung, _inside.Waiting));
        Assert.False(gone.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public async Task A_timeout_on_it_ends_when_its_time_is_passed_over()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5), _clock);

        _clock.MoveTo(Noon.AddMinutes(6));

        await Eventually.TrueAsync(() => timeout.IsCancellationRequested, "the end of the time");
    }

    [Theory]
    [InlineData("2026-03-02T12:00Z", "Europe/Berlin", "2026-03-09T07:59:50Z")]
    [InlineData("2026-03-02T07:00Z", "Europe/Berlin", "2026-03-02T07:59:50Z")]
    [InlineData("2026-03-02T07:59:50Z", "Europe/Berlin", "2026-03-09T07:59:50Z")]
    [InlineData("2026-03-28T12:00Z", "Europe/Berlin", "2026-03-30T06:59:50Z")]
    [InlineData("2026-03-01T20:00Z", "Asia/Tokyo", "2026-03-01T23:59:50Z")]
    [InlineData("2026-03-02T03:00Z", "America/New_York", "2026-03-02T13:59:50Z")]
    [InlineData("2026-03-04T12:00Z", null, "2026-03-09T08:59:50Z")]
    [InlineData("2026-03-04T12:00Z", "Mars/Base", "2026-03-09T08:59:50Z")]
    public void Monday_is_the_next_one_where_the_person_lives(string now, string? zone, string monday) =>
        Assert.Equal(Parse(monday), MondayRule.Next(Parse(now), zone));

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
