using System.Collections.Concurrent;

namespace FocusBot.Tests;

public sealed class FakeClockTests
{
    [Fact]
    public async Task Whatever_is_set_while_it_moves_rings_and_it_comes_to_rest()
    {
        using var clock = new FakeClock(Given.Noon);
        using var ending = new CancellationTokenSource();
        var (rung, timers) = (0, new ConcurrentBag<ITimer>());
        var setters = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!ending.IsCancellationRequested)
            {
                timers.Add(clock.CreateTimer(_ => Interlocked.Increment(ref rung), null, TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan));
                Thread.SpinWait(2_000);
            }
        })).ToArray();

        await Eventually.In(Task.Run(() =>
        {
            for (var step = 0; step < 300_000 || Volatile.Read(ref rung) < 100; step++)
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
            }
        }));

        await ending.CancelAsync();
        await Task.WhenAll(setters);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(timers.Count, rung);
    }
}
