using CsCheck;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>What holds for every order of requests, however they fall.</summary>
public sealed class PacingPropertyTests
{
    private static readonly Gen<RateLimit> Limit = Gen.Select(Gen.Int[1, 5], Gen.Int[50, 5_000], (burst, millis) => new RateLimit("limit", burst, TimeSpan.FromMilliseconds(millis)));

    private static readonly Gen<int[]> Pauses = Gen.Int[0, 3_000].Array[1, 60];

    [Fact]
    public void In_no_stretch_of_time_do_more_go_than_the_burst_and_what_was_refilled() => Gen.Select(Limit, Pauses).Sample((limit, pauses) =>
    {
        var (pacing, taken) = (new Pacing(), new List<DateTimeOffset>());
        foreach (var now in Moments(pauses))
        {
            if (pacing.TryTake([limit], now, out _))
            {
                taken.Add(now);
            }
        }

        for (var first = 0; first < taken.Count; first++)
        {
            for (var last = first; last < taken.Count; last++)
            {
                Assert.True(last - first + 1 <= limit.Burst + (taken[last] - taken[first]) / limit.Refill + 1e-6);
            }
        }
    });

    [Fact]
    public void Who_waits_as_long_as_was_said_may_go_and_no_sooner() => Gen.Select(Limit, Pauses, Gen.Int[0, 10_000]).Sample((limit, pauses, asked) =>
    {
        var (pacing, now) = (new Pacing(), Given.Noon);
        pacing.Pause(limit.Key, now, TimeSpan.FromMilliseconds(asked));
        foreach (var next in Moments(pauses))
        {
            now = next;
            if (!pacing.TryTake([limit], now, out var wait))
            {
                Assert.True(wait > TimeSpan.Zero);
                Assert.False(pacing.TryTake([limit], now + wait / 2, out _));
                Assert.True(pacing.TryTake([limit], now + wait + TimeSpan.FromTicks(10), out _));
                return;
            }
        }
    });

    [Fact]
    public void A_clock_that_is_set_back_makes_nobody_wait_longer_than_a_refill_or_the_pause() => Gen.Select(Limit, Gen.Int[-5_000, 3_000].Array[1, 60], Gen.Int[0, 10_000]).Sample((limit, moves, asked) =>
    {
        var (pacing, longest) = (new Pacing(), TimeSpan.FromMilliseconds(asked));
        pacing.Pause(limit.Key, Given.Noon, longest);
        foreach (var now in Moments(moves))
        {
            pacing.TryTake([limit], now, out var wait);
            Assert.InRange(wait, TimeSpan.Zero, (longest > limit.Refill ? longest : limit.Refill) + TimeSpan.FromTicks(10));
        }
    });

    [Fact]
    public void Who_lacks_one_of_several_tokens_takes_none() => Gen.Select(Limit, Limit, Pauses).Sample((one, other, pauses) =>
    {
        var (first, second) = (one with { Key = "one" }, other with { Key = "other" });
        var (both, alone) = (new Pacing(), new Pacing());
        both.Pause(second.Key, Given.Noon, TimeSpan.FromDays(1));
        foreach (var now in Moments(pauses))
        {
            Assert.False(both.TryTake([first, second], now, out _));
            Assert.Equal(alone.TryTake([first], now, out var wait), both.TryTake([first], now, out var afterwards));
            Assert.Equal(wait, afterwards);
        }
    });

    private static IEnumerable<DateTimeOffset> Moments(int[] pauses)
    {
        var now = Given.Noon;
        foreach (var pause in pauses)
        {
            now += TimeSpan.FromMilliseconds(pause);
            yield return now;
        }
    }
}
