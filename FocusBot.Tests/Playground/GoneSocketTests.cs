using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FocusBot.Playground.Sockets;

namespace FocusBot.Tests.Playground;

public sealed class GoneSocketTests
{
    [Fact]
    public async Task A_connection_that_went_after_it_was_chosen_is_gone_and_no_bug()
    {
        using var stream = new MemoryStream();
        var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        socket.Dispose();

        await Assert.ThrowsAsync<WebSocketException>(() => new AppSocket(socket).AskAsync("1", new JsonObject(), CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_waits_for_their_turn_when_it_goes_waits_no_longer()
    {
        using var stuck = new StuckStream();
        using var socket = WebSocket.CreateFromStream(stuck, new WebSocketCreationOptions { IsServer = true });
        var connection = new AppSocket(socket);
        var first = connection.SendAsync(new JsonObject(), CancellationToken.None);
        using var patience = new CancellationTokenSource();
        var second = connection.AskAsync("2", new JsonObject(), patience.Token);
        var third = connection.AskAsync("3", new JsonObject(), CancellationToken.None);
        Assert.False(second.IsCompleted);

        await patience.CancelAsync();
        socket.Dispose();
        stuck.Break();

        await Assert.ThrowsAnyAsync<WebSocketException>(() => Eventually.In(first));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eventually.In(second));
        await Assert.ThrowsAnyAsync<WebSocketException>(() => Eventually.In(third));
    }

    /// <summary>Takes what is written and never says that it has.</summary>
    private sealed class StuckStream : MemoryStream
    {
        private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Break() => _broken.TrySetException(new IOException("It broke."));

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await _broken.Task;
    }
}
