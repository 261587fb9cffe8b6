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
        var connection = new AppSocket(WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true }));
        connection.Dispose();

        await Assert.ThrowsAsync<WebSocketException>(() => connection.AskAsync("1", new JsonObject(), CancellationToken.None));
    }
}
