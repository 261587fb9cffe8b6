using FocusBot.Delivery.Inbox;

namespace FocusBot.Tests.Delivery.Inbox;

/// <summary>When handling stands back for acknowledgements.</summary>
public sealed class ArrivalSurgeTests
{
    private readonly FakeClock _clock = new(Given.Noon);
    private readonly ArrivalSurge _surge;

    public ArrivalSurgeTests() => _surge = new(_clock);

    [Fact]
    public void Without_arrivals_there_is_none() => Assert.True(PassAsync().IsCompleted);

    [Fact]
    public void Arrivals_that_come_one_by_one_are_none()
    {
        for (var i = 0; i < 1000; i++)
        {
            _surge.Took(1);
        }

        Assert.True(PassAsync().IsCompleted);
    }

    [Fact]
    public async Task Dozens_that_share_a_commit_are_one_until_no_more_come()
    {
        _surge.Took(30);
        var passing = PassAsync();
        Assert.False(passing.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(20));

        await Eventually.In(passing);
    }

    [Fact]
    public async Task It_goes_on_while_more_come_though_some_have_a_commit_to_themselves()
    {
        _surge.Took(60);
        var passing = PassAsync();
        for (var i = 0; i < 100; i++)
        {
            await _clock.SomebodyWaitsAsync(TimeSpan.Zero, ArrivalSurge.LongestWait);
            _surge.Took(i % 5 == 0 ? 60 : 1);
            _clock.Advance(TimeSpan.FromMilliseconds(5));
        }

        Assert.False(passing.IsCompleted);
    }

    [Fact]
    public void It_is_over_once_they_come_one_by_one_again()
    {
        _surge.Took(60);
        for (var i = 0; i < 30; i++)
        {
            _surge.Took(1);
        }

        Assert.True(PassAsync().IsCompleted);
    }

    [Fact]
    public async Task However_long_it_lasts_handling_gets_its_turn_within_a_second()
    {
        _surge.Took(60);
        var passing = PassAsync();
        for (var waited = TimeSpan.Zero; waited < ArrivalSurge.LongestWait; waited += TimeSpan.FromMilliseconds(5))
        {
            Assert.False(passing.IsCompleted);
            await _clock.SomebodyWaitsAsync(TimeSpan.Zero, ArrivalSurge.LongestWait);
            _surge.Took(60);
            _clock.Advance(TimeSpan.FromMilliseconds(5));
        }

        await Eventually.In(passing);
    }

    [Fact]
    public async Task Whoever_stops_waits_no_longer()
    {
        using var stop = new CancellationTokenSource();
        _surge.Took(60);
        var passing = _surge.PassAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eventually.In(passing));
    }

    private Task PassAsync() => _surge.PassAsync(CancellationToken.None);
}
