using System.Collections.Concurrent;

namespace FocusBot.Playground.World;

/// <summary>The right to answer an act without a token: five times within thirty minutes.</summary>
internal sealed class ResponseUrls(TimeProvider clock)
{
    public const int Uses = 5;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Ticket> _tickets = new();

    /// <returns>The path below the playground's own.</returns>
    public string Issue(ResponseTarget target)
    {
        var id = $"{Ids.New("T")}/{Ids.Digits(12)}/{Ids.Hex(24)}";
        _tickets[id] = new Ticket(target, clock.GetUtcNow());
        return id;
    }

    public ResponseVerdict Use(string id, out ResponseTarget? target)
    {
        target = null;
        if (!_tickets.TryGetValue(id, out var ticket))
        {
            return ResponseVerdict.Unknown;
        }

        if (clock.GetUtcNow() - ticket.IssuedAt > Life)
        {
            return ResponseVerdict.Expired;
        }

        target = ticket.Target;
        return ticket.Take() ? ResponseVerdict.Good : ResponseVerdict.Used;
    }

    private sealed class Ticket(ResponseTarget target, DateTimeOffset issuedAt)
    {
        private int _uses;

        public ResponseTarget Target => target;

        public DateTimeOffset IssuedAt => issuedAt;

        public bool Take() => Interlocked.Increment(ref _uses) <= Uses;
    }
}

internal enum ResponseVerdict { Good, Unknown, Expired, Used }

/// <summary>Whose act is answered, and on what: <see cref="Ts"/> is null for a slash command or a shortcut.</summary>
internal sealed record ResponseTarget(string User, string Channel)
{
    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    public bool IsEphemeral { get; init; }
}
