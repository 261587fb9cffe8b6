using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FocusBot.Playground.Base;

/// <summary>Each is good once, and for so long.</summary>
internal sealed class OneTimeTickets(TimeProvider clock, TimeSpan life)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _issued = new();

    public string Issue()
    {
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _issued[ticket] = clock.GetUtcNow();
        return ticket;
    }

    public bool Take(string? ticket) => ticket is not null && _issued.TryRemove(ticket, out var at) && clock.GetUtcNow() - at <= life;
}
