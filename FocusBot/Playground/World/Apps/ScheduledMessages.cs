using System.Collections.Concurrent;

namespace FocusBot.Playground.World.Apps;

/// <summary>What the app has put off until a moment. Taken once: by the moment, or by whoever takes it back.</summary>
internal sealed class ScheduledMessages
{
    private readonly ConcurrentDictionary<string, Scheduled> _waiting = new();

    public IReadOnlyList<Scheduled> All => [.. _waiting.Values.OrderBy(scheduled => scheduled.PostAt)];

    public void Add(Scheduled scheduled) => _waiting[scheduled.Id] = scheduled;

    public bool Take(string channel, string id) =>
        _waiting.TryGetValue(id, out var scheduled) && scheduled.Channel == channel && _waiting.TryRemove(id, out _);
}

internal sealed record Scheduled(string Id, string Channel, string Text, long PostAt, long Created);
