using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;
using FocusBot.Slack.Receiving;

namespace FocusBot.Slack.SocketMode;

/// <summary>One open socket: reads envelopes, and acknowledges each on this very socket once it is stored.</summary>
internal sealed partial class SocketConnection(WebSocket socket, SocketReception reception, TimeProvider clock, ILogger logger) : IDisposable
{
    // When so many are being worked on, nothing more is read: the rest waits at Slack.
    private const int SideBySide = 16;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<long> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly UnderWay _underWay = new();
    private Task _serving = Task.CompletedTask;

    /// <summary>How many sockets the app has, said by Slack once this one works; cancelled when it ends before.</summary>
    public Task<long> Hello => _hello.Task;

    /// <summary>Completes when this connection needs a successor. It goes on working for as long as it can.</summary>
    public Task<SocketEnd> End => _end.Task;

    /// <summary>Slack has greeted it, and it has not been closed since.</summary>
    public bool IsLive => Hello.IsCompletedSuccessfully && !_serving.IsCompleted;

    public void Start() => _serving = ServeAsync();

    /// <summary>Lets what is under way be acknowledged, says goodbye and closes.</summary>
    public async Task RetireAsync()
    {
        try
        {
            await _underWay.IdleAsync().WaitAsync(LongestDrain, clock);
            await SendAsync(SayGoodbyeAsync).WaitAsync(LongestGoodbye, clock);
            await _serving.WaitAsync(LongestGoodbye, clock);
        }
        catch (TimeoutException)
        {
            // The other side does not let go: what was not acknowledged is delivered again.
        }

        await AbandonAsync();
    }

    /// <summary>Closes without a word, for one that never worked.</summary>
    public Task AbandonAsync()
    {
        socket.Abort();
        return _serving;
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            await Parallel.ForEachAsync(
                FramesAsync(), new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (frame, _) => await HandleAsync(frame));
        }
        catch (Exception ex) when (IsLoss(ex))
        {
            Broke(ex.GetType().Name);
        }
        finally
        {
            _hello.TrySetCanceled();
            _end.TrySetResult(SocketEnd.Lost);
        }
    }

    /// <summary>Those that are to be acknowledged.</summary>
    private async IAsyncEnumerable<SocketFrame> FramesAsync()
    {
        var messages = new SocketMessages(socket);
        using var silence = clock.CreateTimer(_ => _end.TrySetResult(SocketEnd.Silent), null, LongestSilence, Timeout.InfiniteTimeSpan);
        while (await messages.ReadAsync() is { } message)
        {
            silence.Change(LongestSilence, Timeout.InfiniteTimeSpan);
            var frame = Read(message);
            if (frame is SocketFrame.Envelope or SocketFrame.Dropped { Id: not null })
            {
                yield return frame;
            }
        }
    }

    private SocketFrame Read(SocketMessage message)
    {
        var frame = SocketFrame.Read(message);
        switch (frame)
        {
            case SocketFrame.Hello hello:
                _hello.TrySetResult(hello.Connections);
                break;
            case SocketFrame.Disconnect disconnect:
                _end.TrySetResult(disconnect.Why);
                _hello.TrySetCanceled();
                break;
            case SocketFrame.Dropped { Reason: { } reason }:
                reception.CountUnreadable();
                Unreadable(reason);
                break;
        }

        return frame;
    }

    private async Task HandleAsync(SocketFrame frame)
    {
        _underWay.Begin();
        try
        {
            if (await AcknowledgementOfAsync(frame) is { } message)
            {
                await SendAsync(() => socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None));
            }
        }
        finally
        {
            _underWay.End();
        }
    }

    /// <returns><see langword="null"/> when it has to come again.</returns>
    private async Task<byte[]?> AcknowledgementOfAsync(SocketFrame frame) => frame switch
    {
        SocketFrame.Envelope envelope => await reception.TakeAsync(envelope) is { Kind: not AcknowledgementKind.NotStored } acknowledgement
            ? MessageOf(envelope, acknowledgement)
            : null,
        SocketFrame.Dropped { Id: { } id } => SlackJson.Bytes(new JsonObject { ["envelope_id"] = id }),
        _ => null,
    };

    private static byte[] MessageOf(SocketFrame.Envelope envelope, Acknowledgement acknowledgement)
    {
        var message = new JsonObject { ["envelope_id"] = envelope.Id };
        if (acknowledgement.Kind is AcknowledgementKind.Answered && envelope.AnswersInside)
        {
            message["payload"] = JsonNode.Parse(acknowledgement.Body.Span);
        }

        return SlackJson.Bytes(message);
    }

    private Task SayGoodbyeAsync() => socket.State is WebSocketState.Open or WebSocketState.CloseReceived
        ? socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None)
        : Task.CompletedTask;

    private async Task SendAsync(Func<Task> send)
    {
        await _sending.WaitAsync();
        try
        {
            await send();
        }
        catch (Exception ex) when (IsLoss(ex))
        {
            // Whatever was not acknowledged is delivered again.
            Broke(ex.GetType().Name);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static bool IsLoss(Exception ex) => ex is WebSocketException or OperationCanceledException or ObjectDisposedException;

    [LoggerMessage(LogLevel.Information, "A socket to Slack broke ({Failure}).")]
    private partial void Broke(string failure);

    [LoggerMessage(LogLevel.Warning, "Slack sent a message on a socket that cannot be read. {Reason}")]
    private partial void Unreadable(string reason);
}
