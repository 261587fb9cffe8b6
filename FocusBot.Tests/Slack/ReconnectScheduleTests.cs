using FocusBot.Slack.SocketMode;

namespace FocusBot.Tests.Slack;

public sealed class ReconnectScheduleTests
{
    private readonly ReconnectSchedule _schedule = new(new Random(1), TimeSpan.FromSeconds(10));

    [Fact]
    public void The_first_attempt_of_a_line_has_its_own_time() => Assert.Equal(TimeSpan.FromSeconds(10), _schedule.NextDelay());

    [Fact]
    public void While_all_is_well_nobody_waits()
    {
        _schedule.Succeeded();

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
        for (var i = 0; i < failures; i++)
        {
            _schedule.Failed();
        }

        Assert.InRange(_schedule.NextDelay().TotalSeconds, atLeast, atMost);
    }

    [Fact]
    public void Slacks_own_wait_is_the_least()
    {
        _schedule.Failed(TimeSpan.FromMinutes(2));

        Assert.Equal(TimeSpan.FromMinutes(2), _schedule.NextDelay());
    }
}
