using FocusBot.Playground.Base;

namespace FocusBot.Playground.Sockets;

/// <summary>The right to open one WebSocket: once, and soon.</summary>
internal sealed class SocketTickets(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private readonly OneTimeTickets _tickets = new(clock, Life);

    public string Issue() => _tickets.Issue();

    public bool Take(string? ticket) => _tickets.Take(ticket);
}
