using System.Collections.Concurrent;

namespace FocusBot.Playground.World;

/// <summary>The right to open a modal: three seconds from what the person did, and once.</summary>
internal sealed class Triggers(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Trigger> _triggers = new();

    public string Issue(string user)
    {
        var id = $"{Ids.Digits(13)}.{Ids.Digits(13)}.{Ids.Hex(32)}";
        _triggers[id] = new Trigger(user, clock.GetUtcNow());
        return id;
    }

    public TriggerVerdict Use(string id, out string user)
    {
        user = "";
        if (!_triggers.TryGetValue(id, out var trigger))
        {
            return TriggerVerdict.Invalid;
        }

        user = trigger.User;
        if (!trigger.TakeFirst())
        {
            return TriggerVerdict.Exchanged;
        }

        return clock.GetUtcNow() - trigger.IssuedAt > Life ? TriggerVerdict.Expired : TriggerVerdict.Good;
    }

    private sealed class Trigger(string user, DateTimeOffset issuedAt)
    {
        private int _uses;

        public string User => user;

        public DateTimeOffset IssuedAt => issuedAt;

        public bool TakeFirst() => Interlocked.Increment(ref _uses) == 1;
    }
}

internal enum TriggerVerdict { Good, Invalid, Expired, Exchanged }
