using System.Collections.Concurrent;

namespace FocusBot.Playground.Api;

/// <summary>Slack's limits: so many calls of a method a minute, and one posted message a second in each channel.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();
    private readonly ConcurrentDictionary<string, int> _perMinute = new();

    public bool AreOn { get; set; } = true;

    /// <summary>How many messages a channel takes at once before the one a second counts.</summary>
    public int Burst { get; set; } = 3;

    public void Set(string method, int perMinute) => _perMinute[method] = perMinute;

    /// <returns>How long to wait, or null when the call may pass.</returns>
    public TimeSpan? Check(ApiMethod method, string? channel)
    {
        if (!AreOn)
        {
            return null;
        }

        var perMinute = _perMinute.GetValueOrDefault(method.Name, method.PerMinute);
        return Take(method.Name, perMinute / 60.0, perMinute)
            ?? (method.Name is "chat.postMessage" && channel is not null ? Take($"#{channel}", 1, Burst) : null);
    }

    private TimeSpan? Take(string key, double perSecond, int capacity) =>
        _buckets.GetOrAdd(key, _ => new Bucket(clock.GetUtcNow(), capacity)).Take(perSecond, capacity, clock.GetUtcNow());

    private sealed class Bucket(DateTimeOffset since, double tokens)
    {
        private readonly Lock _gate = new();

        public TimeSpan? Take(double perSecond, int capacity, DateTimeOffset now)
        {
            lock (_gate)
            {
                tokens = Math.Min(capacity, tokens + Math.Max(0, (now - since).TotalSeconds) * perSecond);
                since = now;
                if (tokens < 1)
                {
                    return TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling((1 - tokens) / perSecond)));
                }

                tokens--;
                return null;
            }
        }
    }
}
