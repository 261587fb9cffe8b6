using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Loops;

/// <summary>How fast parcels may go: a token bucket for every limit, and the pauses that the workspace asked for. Only arithmetic.</summary>
internal sealed class Pacing
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = [];
    private readonly Dictionary<string, Respite> _pauses = [];

    /// <summary>Takes one token from each of the limits, or none at all.</summary>
    /// <param name="wait">How long until a token is there; zero when one was taken.</param>
    public bool TryTake(IReadOnlyList<RateLimit> limits, DateTimeOffset now, out TimeSpan wait)
    {
        lock (_gate)
        {
            wait = limits.Select(limit => WaitFor_NeedsGate(limit, now)).Append(TimeSpan.Zero).Max();
            if (wait == TimeSpan.Zero)
            {
                Take_NeedsGate(limits, now);
            }

            return wait == TimeSpan.Zero;
        }
    }

    /// <summary>Everybody who counts against this limit waits: the workspace said so.</summary>
    public void Pause(string limitKey, DateTimeOffset now, TimeSpan length)
    {
        lock (_gate)
        {
            if (PauseLeft_NeedsGate(limitKey, now) < length)
            {
                _pauses[limitKey] = new(now, length);
            }
        }
    }

    private void Take_NeedsGate(IReadOnlyList<RateLimit> limits, DateTimeOffset now)
    {
        foreach (var limit in limits)
        {
            var bucket = Fill_NeedsGate(limit, now);
            _buckets[limit.Key] = bucket with { Tokens = bucket.Tokens - 1 };
        }
    }

    private TimeSpan WaitFor_NeedsGate(RateLimit limit, DateTimeOffset now)
    {
        var pause = PauseLeft_NeedsGate(limit.Key, now);
        var missing = 1 - Fill_NeedsGate(limit, now).Tokens;
        var refill = missing > 0 ? limit.Refill * missing : TimeSpan.Zero;
        var wait = pause > refill ? pause : refill;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private TimeSpan PauseLeft_NeedsGate(string limitKey, DateTimeOffset now)
    {
        if (!_pauses.TryGetValue(limitKey, out var pause))
        {
            return TimeSpan.Zero;
        }

        // A clock that was set back must not make the pause longer than it was meant.
        _pauses[limitKey] = pause = pause.From > now ? pause with { From = now } : pause;
        return pause.From + pause.Length - now;
    }

    private Bucket Fill_NeedsGate(RateLimit limit, DateTimeOffset now)
    {
        var bucket = _buckets.TryGetValue(limit.Key, out var known) ? known : new(limit.Burst, now);

        // A clock that was set back must not empty the bucket, nor leave it empty until the old time comes round again.
        var passed = now > bucket.At ? now - bucket.At : TimeSpan.Zero;
        return _buckets[limit.Key] = new(Math.Min(limit.Burst, bucket.Tokens + passed / limit.Refill), now);
    }

    private readonly record struct Bucket(double Tokens, DateTimeOffset At);

    private readonly record struct Respite(DateTimeOffset From, TimeSpan Length);
}
