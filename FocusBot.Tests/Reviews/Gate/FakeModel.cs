using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Reviews.Gate;

/// <summary>A language model's endpoint on this machine, which answers as a test wants and remembers what it was asked.</summary>
internal sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeModel(WebApplication app) => _app = app;

    public List<(string Path, string Body)> Asked { get; } = [];

    /// <summary>How it answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Saying("""{"stuck":true,"one":"Impact","two":"Execution"}""");

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? "";

    public static async Task<FakeModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var model = new FakeModel(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            model.Asked.Add((context.Request.Path, await reader.ReadToEndAsync()));
            await model.Answer(context);
        });
        await app.StartAsync();
        return model;
    }

    /// <summary>A chat completion, or what Ollama calls so: each client reads its own fields.</summary>
    public static Func<HttpContext, Task> Saying(string words) => context =>
    {
        var text = System.Text.Json.JsonSerializer.Serialize(words);
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(context.Request.Path.Value?.StartsWith("/api/", StringComparison.Ordinal) is true
            ? $$"""{"model":"m","created_at":"2026-03-02T09:00:00Z","message":{"role":"assistant","content":{{text}} },"done":true}"""
            : $$"""{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":{{text}} } }],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2} }""");
    };

    public static Func<HttpContext, Task> Refusing(HttpStatusCode status, string body, string type = "text/html") => context =>
    {
        (context.Response.StatusCode, context.Response.ContentType) = ((int)status, type);
        return context.Response.WriteAsync(body);
    };

    public static async Task Endless(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        var words = Encoding.UTF8.GetBytes(new string(' ', 8_192));
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(words, context.RequestAborted);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
