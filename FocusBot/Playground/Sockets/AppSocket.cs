using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Sockets;

/// <summary>One WebSocket of the app: envelopes out, acknowledgements in.</summary>
internal sealed class AppSocket(WebSocket socket)
{
    private const int LargestFrame = 1_000_000;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _waiting = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Told to go: gets nothing new while another connection is there.</summary>
    public bool IsRetiring { get; private set; }

    /// <exception cref="WebSocketException">The connection has gone.</exception>
    public async Task SendAsync(JsonObject frame, CancellationToken cancellationToken)
    {
        try
        {
            await SendInTurnAsync(frame, cancellationToken);
        }
        catch (ObjectDisposedException ex)
        {
            // Whoever chose this connection a moment ago learns that it has gone meanwhile.
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, ex);
        }
    }

    /// <summary>One after the other. Who waits here has nothing to wait for that could be taken away: a semaphore whose owner goes never lets anybody in.</summary>
    private Task SendInTurnAsync(JsonObject frame, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _last = SendAfterAsync(_last, frame, cancellationToken);
        }
    }

    private async Task SendAfterAsync(Task before, JsonObject frame, CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }

    /// <returns>The acknowledgement, once it comes.</returns>
    /// <exception cref="WebSocketException">The connection has gone first.</exception>
    public async Task<JsonElement> AskAsync(string envelopeId, JsonObject envelope, CancellationToken cancellationToken)
    {
        var acknowledged = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[envelopeId] = acknowledged;
        try
        {
            await SendAsync(envelope, cancellationToken);
            return await acknowledged.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _waiting.TryRemove(envelopeId, out _);
        }
    }

    public Task RetireAsync(string reason, CancellationToken cancellationToken)
    {
        IsRetiring = true;
        return SendAsync(SocketFrames.Disconnect(reason), cancellationToken);
    }

    /// <summary>Breaks the connection without a word, as networks do.</summary>
    public void Drop() => socket.Abort();

    /// <summary>Reads until the app goes away.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await NextAsync(cancellationToken) is { } text)
            {
                if (JsonReading.TryParse(text) is { } frame
                    && frame.Text("envelope_id") is { } id
                    && _waiting.TryRemove(id, out var waiting))
                {
                    waiting.TrySetResult(frame);
                }
            }
        }
        catch (WebSocketException)
        {
            // The app has vanished; what it has not acknowledged goes out again on another connection.
        }
        finally
        {
            foreach (var waiting in _waiting.Values)
            {
                waiting.TrySetException(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));
            }
        }
    }

    private async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (message.Length < LargestFrame)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.ToArray());
            }
        }

        return null;
    }
}
