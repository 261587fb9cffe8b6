using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Playground;

/// <summary>The smallest app that Slack can talk to: keeps what it was told and answers as the test says.</summary>
internal sealed class EchoApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Told> _told = new();

    public EchoApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/slack/{door}", AnswerAsync);
    }

    /// <summary>What to answer; nothing and 200 unless the test says otherwise.</summary>
    public Func<Told, HttpResponse, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<Told> Told => [.. _told];

    public IEnumerable<JsonElement> Events =>
        Told.Where(told => told.Door is "event" && told.Json.TryGetProperty("event", out _)).Select(told => told.Json.GetProperty("event"));

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
        ?? throw new InvalidOperationException("The echo app does not listen yet."));

    public Task StartAsync() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string door)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var told = new Told(door, await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        _told.Enqueue(told);
        await Answer(told, context.Response);
    }
}

/// <summary>One request of the playground, as it came over the wire.</summary>
internal sealed record Told(string Door, string Body, Dictionary<string, string> Headers)
{
    public Dictionary<string, string> Form => new FormReader(Body).ReadForm().ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    /// <summary>The event's envelope, or an interaction's payload.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Door is "action" ? Form["payload"] : Body);
}
