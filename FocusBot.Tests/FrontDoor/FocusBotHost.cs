using FocusBot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.FrontDoor;

/// <summary>The whole of FocusBot as it serves, on a port of its own. Only the address, the clock, the secrets and the database file are the test's.</summary>
internal sealed class FocusBotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FocusBotHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
        ?? throw new InvalidOperationException("FocusBot does not listen yet."));

    public static async Task<FocusBotHost> StartAsync(
        SlackSide slack, FakeClock clock, string transport, string database, IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? log = null, Action<IServiceCollection>? replace = null)
    {
        var app = FocusBotApp.Create([], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddSingleton<TimeProvider>(clock);
            replace?.Invoke(builder.Services);
            builder.Logging.ClearProviders();
            if (log is not null)
            {
                builder.Logging.AddProvider(log);
                builder.Logging.AddFilter<EveryLine>(category: null, LogLevel.Trace);
            }

            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Slack:Transport"] = transport,
                ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl.ToString(),
                ["Slack:BotToken"] = SlackSide.BotToken,
                ["Slack:AppToken"] = SlackSide.AppToken,
                ["Slack:SigningSecret"] = SlackSide.SigningSecret,
                ["Storage:ConnectionString"] = $"Data Source={database}",
            });
            builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        });
        var host = new FocusBotHost(app);
        await app.StartAsync();
        slack.Reach(host.Address);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
