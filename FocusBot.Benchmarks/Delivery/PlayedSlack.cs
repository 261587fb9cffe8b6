using FocusBot.Playground;
using FocusBot.Playground.Base;
using FocusBot.Playground.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>The playground in this process as the Slack on the other side.</summary>
internal sealed class PlayedSlack : IAsyncDisposable
{
    public const string BotToken = "xoxb-1-benchmark";

    private readonly WebApplication _app;

    private PlayedSlack(WebApplication app) => _app = app;

    public LocalSlack Slack => _app.Services.GetRequiredService<LocalSlack>();

    public Uri ApiBaseUrl => new(new Uri(_app.Urls.First()), "/playground/api/");

    public static async Task<PlayedSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Playground:SigningSecret"] = SignedEvents.Secret,
            ["Playground:BotToken"] = BotToken,
        });
        builder.AddPlayground();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPlayground();
        await app.StartAsync();
        return new(app);
    }

    public void Reach(Uri focusBot) =>
        _app.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value.RequestUrl = focusBot.GetLeftPart(UriPartial.Authority);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
