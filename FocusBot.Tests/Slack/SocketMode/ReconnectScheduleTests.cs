using FocusBot.Slack.SocketMode;

namespace FocusBot.Tests.Slack.SocketMode;

public sealed class ReconnectScheduleTests
{
    private readonly ReconnectSchedule _schedule = new(new Random(1), TimeSpan.FromSeconds(10));

    [Fact]
    public void The_first_attempt_of_a_line_has_its_own_time() => Assert.Equal(TimeSpan.FromSeconds(10), _schedule.NextDelay());

    [Fact]
    public void While_all_is_well_nobody_waits()
    {
        _schedule.Opened();

        Assert.Equal(TimeSpan.Zero, _schedule.NextDelay());
    }

    [Theory]
    [InlineData(1, 0.75, 1.25)]
    [InlineData(2, 1.5, 2.5)]
    [InlineData(4, 6, 10)]
    [InlineData(6, 22.5, 30)]
    [InlineData(5_000, 22.5, 30)]
    public void Each_failure_doubles_the_wait_up_to_half_a_minute(int failures, double atLeast, double atMost)
    {
        Fail(failures);

        Assert.InRange(_schedule.NextDelay().TotalSeconds, atLeast, atMost);
    }

    [Fact]
    public void Slacks_own_wait_is_the_least()
    {
        _schedule.Failed(TimeSpan.FromMinutes(2));

        Assert.Equal(TimeSpan.FromMinutes(2), _schedule.NextDelay());
    }

    [Fact]
    public void A_socket_that_lived_a_minute_wipes_out_what_failed_before()
    {
        Fail(8);

        _schedule.Opened();
        _schedule.Ended(TimeSpan.FromMinutes(1), broke: false);

        Assert.Equal(TimeSpan.Zero, _schedule.NextDelay());
    }

    [Fact]
    public void A_socket_that_broke_after_a_long_life_is_one_failure()
    {
        Fail(8);

        _schedule.Opened();
        _schedule.Ended(TimeSpan.FromHours(1), broke: true);

        Assert.InRange(_schedule.NextDelay().TotalSeconds, 0.75, 1.25);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_server_that_greets_and_closes_is_dialed_less_and_less(bool broke)
    {
        var (passed, dials) = (_schedule.NextDelay(), 0);
        for (; passed < TimeSpan.FromSeconds(25); passed += _schedule.NextDelay())
        {
            dials++;
            _schedule.Opened();
            _schedule.Ended(TimeSpan.Zero, broke);
        }

        Assert.InRange(dials, 2, 6);
    }

    /// <summary>Whatever so many lines do: all of them are greeted and sent away at once, and again at each dial.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    public void Such_a_server_is_dialed_twenty_times_at_most_in_fifteen_seconds(int lines)
    {
        using var clock = new FakeClock(Given.Noon);
        var (spacing, begin, dials) = (new DialSpacing(clock), clock.GetTimestamp(), new List<TimeSpan>());
        var due = new PriorityQueue<ReconnectSchedule, TimeSpan>();
        foreach (var seed in Enumerable.Range(0, lines))
        {
            due.Enqueue(new(new Random(seed)), TimeSpan.Zero);
        }

        while (due.TryDequeue(out var schedule, out var at) && at < TimeSpan.FromMinutes(5))
        {
            clock.Advance(at - clock.GetElapsedTime(begin));
            var dialed = at + spacing.Reserve();
            dials.Add(dialed);
            schedule.Opened();
            schedule.Ended(TimeSpan.Zero, broke: false);
            due.Enqueue(schedule, dialed + schedule.NextDelay());
        }

        Assert.All(dials, first => Assert.InRange(dials.Count(dial => dial >= first && dial < first + TimeSpan.FromSeconds(15)), 1, 20));
        Assert.InRange(dials.Count, 5 * lines, 20 * 20);
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _schedule.Failed();
        }
    }
}
