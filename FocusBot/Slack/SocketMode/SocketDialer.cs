using System.Net.WebSockets;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Diagnosis;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.SocketMode;

/// <summary>Opens connections, and closes them in good order.</summary>
internal sealed partial class SocketDialer(
    SlackApi slack, SocketReception reception, OpenSockets sockets, TimeProvider clock, ILogger<SocketDialer> logger)
{
    private static readonly TimeSpan LongestGreeting = TimeSpan.FromSeconds(15);

    // A ping every ten seconds, and no answer to one for ten more: then the socket is dead.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);

    private readonly DialSpacing _spacing = new(clock);

    /// <summary>Tries until Slack has said hello on a new connection.</summary>
    /// <exception cref="SocketModeRefusedException">Trying again will not help.</exception>
    public async Task<SocketConnection> DialAsync(ReconnectSchedule schedule, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(schedule.NextDelay(), clock, cancellationToken);
            await Task.Delay(_spacing.Reserve(), clock, cancellationToken);
            var ticket = await slack.OpenConnectionAsync(cancellationToken);
            if (SlackSocketRule.Judge(ticket) is { Kind: not DoctorFindingKind.Well } trouble)
            {
                sockets.Note(trouble);
            }

            switch (ticket)
            {
                case SocketTicket.Url(var address) when IsSafe(address) && await ConnectAsync(address, cancellationToken) is { } connection:
                    schedule.Opened();
                    sockets.Note(SlackSocketRule.Closed);
                    return connection;
                case SocketTicket.Limited(var wait):
                    schedule.Failed(wait);
                    break;
                case SocketTicket.Failed(var reason):
                    NoAddress(reason);
                    schedule.Failed();
                    break;
                case SocketTicket.Unrecoverable(var error):
                    throw SocketModeRefusedException.Because(error);
                default:
                    sockets.Note(SlackSocketRule.NotGreeted);
                    schedule.Failed();
                    break;
            }
        }
    }

    public Task HangUpAsync(SocketConnection connection) => CloseAsync(connection, connection.RetireAsync);

    private async Task CloseAsync(SocketConnection connection, Func<Task> close)
    {
        using (connection)
        {
            sockets.Remove(connection);
            await close();
        }
    }

    /// <returns><see langword="null"/> when no hello came in time.</returns>
    private async Task<SocketConnection?> ConnectAsync(Uri url, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket { Options = { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive } };
        var connection = new SocketConnection(socket, reception, clock, logger);
        using var patience = new CancellationTokenSource(LongestGreeting, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        sockets.Add(connection);
        try
        {
            await socket.ConnectAsync(url, either.Token);
            connection.Start();
            Greeted(await connection.Hello.WaitAsync(either.Token));
            return connection;
        }
        catch (Exception ex) when (ex is WebSocketException or OperationCanceledException)
        {
            NotGreeted(ex.GetType().Name);
            await CloseAsync(connection, connection.AbandonAsync);
            cancellationToken.ThrowIfCancellationRequested();
            return connection.End is { IsCompletedSuccessfully: true, Result: SocketEnd.SwitchedOff } ? throw SocketModeRefusedException.SwitchedOff() : null;
        }
    }

    // What is delivered is not signed here: only the encryption says that it comes from Slack.
    private static bool IsSafe(Uri address) => address.Scheme is "wss" || address.IsLoopback;

    private void Greeted(long connections)
    {
        var ours = sockets.Count;
        if (connections > ours)
        {
            SharedToken(connections, ours);
        }

        Connected(ours);
    }

    [LoggerMessage(LogLevel.Information, "Connected to Slack; {Open} sockets are open.")]
    private partial void Connected(int open);

    [LoggerMessage(LogLevel.Warning, "Slack counts {Connections} sockets of this app, but only {Ours} are this process's: another one with the same app token takes a share of the events.")]
    private partial void SharedToken(long connections, int ours);

    [LoggerMessage(LogLevel.Warning, "Slack gave no address to connect to ({Reason}).")]
    private partial void NoAddress(string reason);

    [LoggerMessage(LogLevel.Warning, "Slack did not say hello on a new socket ({Failure}).")]
    private partial void NotGreeted(string failure);
}
