using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Slack.SocketMode;

/// <summary>Slack's end of Socket Mode: gives tickets, and hands every socket that is opened to the test.</summary>
internal sealed class FakeSocketSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<FakeSocket> _opened = Channel.CreateUnbounded<FakeSocket>();
    private readonly ConcurrentBag<FakeSocket> _sockets = [];

    private FakeSocketSlack(WebApplication app) => _app = app;

    /// <summary>Answers to the next requests for a ticket; after them, tickets are given.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> TicketAnswers { get; } = [];

    public ConcurrentQueue<string> Tokens { get; } = [];

    public string ApiBaseUrl => $"{_app.Urls.Single()}/api/";

    public static async Task<FakeSocketSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var slack = new FakeSocketSlack(app);
        app.UseWebSockets();
        app.MapPost("/api/apps.connections.open", slack.GiveTicketAsync);
        app.Map("/link", slack.AcceptAsync);
        await app.StartAsync();
        return slack;
    }

    public static Func<HttpContext, Task> Refusing(string error) => context => context.Response.WriteAsync($$"""{ "ok": false, "error": "{{error}}" }""");

    public Task<FakeSocket> NextSocketAsync() => Eventually.In(_opened.Reader.ReadAsync().AsTask());

    /// <summary>The next socket, on which Slack has said hello.</summary>
    public async Task<FakeSocket> NextGreetedAsync(int connections = 1)
    {
        var socket = await NextSocketAsync();
        await socket.SendAsync($$"""{ "type": "hello", "connection_info": { "app_id": "A123" }, "num_connections": {{connections}}, "debug_info": { "approximate_connection_time": 18060 } }""");
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets)
        {
            socket.Cut();
        }

        await _app.DisposeAsync();
    }

    private Task GiveTicketAsync(HttpContext context)
    {
        Tokens.Enqueue(context.Request.Headers.Authorization.ToString());
        return TicketAnswers.TryDequeue(out var answer)
            ? answer(context)
            : context.Response.WriteAsync($$"""{ "ok": true, "url": "{{_app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal)}}/link?ticket=1" }""");
    }

    private async Task AcceptAsync(HttpContext context)
    {
        using var socket = new FakeSocket(await context.WebSockets.AcceptWebSocketAsync());
        _sockets.Add(socket);
        await _opened.Writer.WriteAsync(socket);
        await socket.Gone;
    }
}

/// <summary>One socket at Slack's end.</summary>
internal sealed class FakeSocket(WebSocket socket) : IDisposable
{
    private readonly TaskCompletionSource _gone = new();

    public Task Gone => _gone.Task;

    public Task SendAsync(string json) => SendPartAsync(json, isLast: true);

    public Task SendPartAsync(string part, bool isLast) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(part), WebSocketMessageType.Text, isLast, CancellationToken.None);

    public Task DeliverAsync(string id, string type, string payload, bool answersInside = false) =>
        SendAsync($$"""{ "type": "{{type}}", "envelope_id": "{{id}}", "accepts_response_payload": {{(answersInside ? "true" : "false")}}, "retry_attempt": 0, "retry_reason": "", "payload": {{payload}} }""");

    /// <returns><see langword="null"/> once FocusBot has closed; the goodbye is returned.</returns>
    public async Task<JsonNode?> ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        for (var length = 0; ;)
        {
            var read = await Eventually.In(socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None).AsTask());
            if (read.MessageType is WebSocketMessageType.Close)
            {
                await CloseAsync();
                return null;
            }

            length += read.Count;
            if (read.EndOfMessage)
            {
                return JsonNode.Parse(buffer.AsSpan(0, length));
            }
        }
    }

    public async Task CloseAsync()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _gone.TrySetResult();
    }

    public void Cut()
    {
        socket.Abort();
        _gone.TrySetResult();
    }

    public void Dispose() => socket.Dispose();
}
