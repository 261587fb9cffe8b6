using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>Passes on the messages of a socket, both ways.</summary>
internal sealed class SocketRelay(Uri target, Func<FrameMeddling> meddle)
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(700), LongestGoodbye = TimeSpan.FromSeconds(2);

    public async Task ServeAsync(HttpContext context)
    {
        using var slack = new ClientWebSocket();
        try
        {
            await slack.ConnectAsync(new UriBuilder(new Uri(target, context.Request.Path + context.Request.QueryString.ToString())) { Scheme = "ws" }.Uri, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var focusBot = await context.WebSockets.AcceptWebSocketAsync();
        var both = new[] { PassOnAsync(slack, focusBot), PassOnAsync(focusBot, slack) };
        await await Task.WhenAny(both);
        await Task.WhenAll(both).WaitAsync(LongestGoodbye, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        slack.Abort();
        focusBot.Abort();
        await Task.WhenAll(both);
    }

    /// <summary>Until one side closes or is lost.</summary>
    private async Task PassOnAsync(WebSocket from, WebSocket to)
    {
        try
        {
            while (await ReadAsync(from) is { } message)
            {
                if (!await PassOnAsync(message, to))
                {
                    from.Abort();
                    to.Abort();
                    return;
                }
            }

            await to.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception ex) when (ex is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            to.Abort();
        }
    }

    /// <returns>Whether the connection still stands.</returns>
    private async Task<bool> PassOnAsync(byte[] message, WebSocket to)
    {
        var what = meddle();
        if (what is FrameMeddling.Delay)
        {
            await Task.Delay(Late, TimeProvider.System);
        }

        for (var i = 0; i < what switch { FrameMeddling.Swallow or FrameMeddling.Cut => 0, FrameMeddling.Double => 2, _ => 1 }; i++)
        {
            await to.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }

        return what is not FrameMeddling.Cut;
    }

    private static async Task<byte[]?> ReadAsync(WebSocket from)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await from.ReceiveAsync(buffer, CancellationToken.None);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }
}
