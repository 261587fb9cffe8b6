using System.Net.WebSockets;

namespace FocusBot.Playground.Sockets;

internal sealed class SocketEndpoint(SocketTickets tickets, SocketHub hub, IHostApplicationLifetime lifetime)
{
    private static readonly WebSocketAcceptContext Accepting = new() { KeepAliveInterval = TimeSpan.FromSeconds(30) };

    public async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!tickets.Take(context.Request.Query["ticket"]))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(Accepting);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await hub.ServeAsync(socket, either.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The app, or the playground itself, goes away: nobody is left to tell.
        }
    }
}
