using System.Collections.Concurrent;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Sockets;

/// <summary>The right to open one WebSocket: once, and soon.</summary>
internal sealed class SocketTickets(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _issued = new();

    public string Issue()
    {
        var ticket = Ids.Hex(32);
        _issued[ticket] = clock.GetUtcNow();
        return ticket;
    }

    public bool Take(string? ticket) => ticket is not null && _issued.TryRemove(ticket, out var at) && clock.GetUtcNow() - at <= Life;
}
