using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

public sealed class PacingTests
{
    private static readonly RateLimit OneASecond = new("channel", 1, TimeSpan.FromSeconds(1)), ThreeAMinute = new("method", 3, TimeSpan.FromSeconds(20));

    private readonly Pacing _pacing = new();

    [Fact]
    public void A_full_bucket_lets_its_burst_go_and_then_one_for_each_refill()
    {
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => Take(0, ThreeAMinute)));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => Take(20, ThreeAMinute)));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => Take(1_000, ThreeAMinute)));
    }

    [Fact]
    public void It_says_how_long_to_wait()
    {
        Take(0, OneASecond);

        Assert.False(_pacing.TryTake([OneASecond], Given.Noon.AddSeconds(0.25), out var wait));
        Assert.Equal(0.75, wait.TotalSeconds, 5);
    }

    [Fact]
    public void Who_lacks_one_token_takes_none()
    {
        Take(0, OneASecond);

        Assert.False(Take(0, ThreeAMinute, OneASecond));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => Take(0, ThreeAMinute)));
    }

    [Fact]
    public void Without_limits_everything_goes() => Assert.True(Take(0));

    [Fact]
    public void A_pause_stops_everybody_of_its_key_and_nobody_else()
    {
        _pacing.Pause("channel", Given.Noon, TimeSpan.FromSeconds(30));

        Assert.False(_pacing.TryTake([OneASecond], Given.Noon.AddSeconds(10), out var wait));
        Assert.Equal(TimeSpan.FromSeconds(20), wait);
        Assert.True(Take(10, ThreeAMinute));
        Assert.True(Take(30, OneASecond));
    }

    [Fact]
    public void A_shorter_pause_does_not_shorten_a_longer_one()
    {
        _pacing.Pause("channel", Given.Noon, TimeSpan.FromSeconds(30));
        _pacing.Pause("channel", Given.Noon.AddSeconds(10), TimeSpan.FromSeconds(5));

        Assert.False(Take(20, OneASecond));
        Assert.True(Take(30, OneASecond));
    }

    [Fact]
    public void A_clock_that_is_set_back_neither_fills_nor_empties_a_bucket()
    {
        Take(0, OneASecond);

        Assert.False(Take(-3_600, OneASecond));
        Assert.True(Take(-3_599, OneASecond));
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_no_pause_longer_than_it_was_meant()
    {
        _pacing.Pause("channel", Given.Noon, TimeSpan.FromSeconds(30));

        Assert.False(_pacing.TryTake([OneASecond], Given.Noon.AddHours(-1), out var wait));
        Assert.Equal(TimeSpan.FromSeconds(30), wait);
        Assert.True(Take(-3_600 + 30, OneASecond));
    }

    [Fact]
    public void Nothing_ever_goes_faster_than_its_limit()
    {
        var dice = Given.Dice(3);
        var (now, taken) = (0.0, new List<double>());
        for (var i = 0; i < 2_000; i++)
        {
            now += dice.NextDouble() * 2;
            if (_pacing.TryTake([ThreeAMinute], Given.Noon.AddSeconds(now), out _))
            {
                taken.Add(now);
            }
        }

        foreach (var (index, at) in taken.Index().Skip(3))
        {
            Assert.True(at - taken[index - 3] > 20 - 0.001, $"Four within {at - taken[index - 3]} seconds.");
        }
    }

    private bool Take(double second, params IReadOnlyList<RateLimit> limits) => _pacing.TryTake(limits, Given.Noon.AddSeconds(second), out _);
}
