using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace FocusBot.Tests.Playground.Sockets;

/// <summary>The smallest Socket Mode client: reads a frame when the test asks for it, acknowledges when the test says so.</summary>
internal sealed class SocketApp : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>Opens one connection and takes the hello.</summary>
    public static async Task<(SocketApp App, JsonElement Hello)> ConnectAsync(PlaygroundHost host)
    {
        var opened = await host.CallAsync("apps.connections.open", new { }, PlaygroundHost.AppToken);
        var app = new SocketApp();
        await app._socket.ConnectAsync(new Uri(opened.GetProperty("url").GetString() ?? ""), CancellationToken.None);
        return (app, await app.ReadAsync());
    }

    public async Task<JsonElement> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult part;
        do
        {
            part = await Eventually.In(_socket.ReceiveAsync(buffer, CancellationToken.None));
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
    }

    public Task AcknowledgeAsync(JsonElement envelope, object? payload = null)
    {
        var id = envelope.GetProperty("envelope_id").GetString();
        var frame = payload is null ? JsonSerializer.Serialize(new { envelope_id = id }) : JsonSerializer.Serialize(new { envelope_id = id, payload });
        return _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
