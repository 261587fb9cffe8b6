namespace FocusBot.Delivery.Inbox;

/// <summary>Whether so many arrive at once that acknowledging them goes before handling them.</summary>
/// <remarks>
/// An acknowledgement is late after three seconds; what is on disk can wait a little. Where callers wait for one another's commits, dozens
/// share one; at several hundred a second, each has its own.
/// </remarks>
internal sealed class ArrivalSurge(TimeProvider clock)
{
    private const int Many = 8;

    /// <summary>So long after the last commit it is over.</summary>
    private static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>However long it lasts, handling stands back no longer than this at a time.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private volatile int _together;
    private long _lastAt;

    /// <summary>So many arrivals shared a commit. For the one writing thread.</summary>
    public void Took(int arrivals)
    {
        // The first caller of the next wave often has a commit to itself, so one small commit ends nothing.
        _together = Math.Max(arrivals, _together - Math.Max(1, _together / 8));
        Volatile.Write(ref _lastAt, clock.GetTimestamp());
    }

    /// <summary>Waits until it is over, or for <see cref="LongestWait"/>.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; IsOn && waited < LongestWait; waited += Step)
        {
            await Task.Delay(Step, clock, cancellationToken);
        }
    }

    private bool IsOn => _together >= Many && clock.GetElapsedTime(Volatile.Read(ref _lastAt)) < Lull;
}
