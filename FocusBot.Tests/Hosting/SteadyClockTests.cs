using FocusBot.Hosting;

namespace FocusBot.Tests.Hosting;

public sealed class SteadyClockTests : IDisposable
{
    private readonly FakeClock _passing = new(Given.Noon);
    private readonly WallClock _machine;
    private readonly SteadyClock _clock;

    public SteadyClockTests()
    {
        _machine = new(_passing);
        _clock = new(_machine);
    }

    public void Dispose() => _passing.Dispose();

    [Theory]
    [InlineData(30 * 86_400)]
    [InlineData(-30 * 86_400)]
    [InlineData(3)]
    [InlineData(-3)]
    public void A_leap_that_is_over_within_a_minute_never_happened(int seconds)
    {
        _machine.Ahead += TimeSpan.FromSeconds(seconds);
        for (var second = 0; second < 58; second++)
        {
            Assert.Equal(Given.Noon.AddSeconds(second), _clock.GetUtcNow());
            _passing.Advance(TimeSpan.FromSeconds(1));
        }

        _machine.Ahead += TimeSpan.FromSeconds(-seconds);
        Assert.Equal(Given.Noon.AddSeconds(58), _clock.GetUtcNow());
        _passing.Advance(TimeSpan.FromHours(2));
        Assert.Equal(Given.Noon.AddSeconds(58).AddHours(2), _clock.GetUtcNow());
    }

    [Theory]
    [InlineData(86_400)]
    [InlineData(-86_400)]
    public void A_clock_that_stays_where_it_has_leapt_to_is_believed_after_a_minute(int seconds)
    {
        _clock.GetUtcNow();
        _machine.Ahead += TimeSpan.FromSeconds(seconds);
        Assert.Equal(Given.Noon, _clock.GetUtcNow());

        _passing.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(Given.Noon.AddSeconds(seconds + 61), _clock.GetUtcNow());
        _passing.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Given.Noon.AddSeconds(seconds + 62), _clock.GetUtcNow());
    }

    [Fact]
    public void A_leap_of_which_nobody_has_heard_before_is_believed_a_minute_after_it_was_seen()
    {
        _machine.Ahead += TimeSpan.FromDays(1);
        _passing.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Given.Noon.AddHours(1), _clock.GetUtcNow());
        _passing.Advance(SteadyClock.Believed);
        Assert.Equal(Given.Noon.AddHours(1).AddDays(1) + SteadyClock.Believed, _clock.GetUtcNow());
    }

    [Fact]
    public void Each_leap_begins_a_minute_of_its_own()
    {
        for (var i = 0; i < 10; i++)
        {
            _machine.Ahead += TimeSpan.FromDays(1);
            Assert.Equal(Given.Noon.AddSeconds(i * 50), _clock.GetUtcNow());
            _passing.Advance(TimeSpan.FromSeconds(50));
        }
    }

    [Fact]
    public void A_clock_that_is_put_right_little_by_little_is_followed()
    {
        for (var i = 1; i <= 100; i++)
        {
            _passing.Advance(TimeSpan.FromSeconds(60));
            _machine.Ahead += TimeSpan.FromSeconds(-1);
            Assert.Equal(Given.Noon.AddSeconds(i * 59), _clock.GetUtcNow());
        }
    }
}
