using FocusBot.Hosting;
using FocusBot.Playground.Base;
using FocusBot.Playground.Control;
using FocusBot.Playground.World;
using FocusBot.Tests.Process;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FocusBot.Tests.Playground.Bolt;

/// <summary>The playground as the workspace of the app in <c>.ci/bolt</c>, with both running.</summary>
internal sealed class BoltSite : IAsyncDisposable
{
    private readonly WebApplication _playground;
    private readonly BoltApp _app;

    private BoltSite(WebApplication playground, BoltApp app) => (_playground, _app) = (playground, app);

    public LocalSlack Slack => _playground.Services.GetRequiredService<LocalSlack>();

    public MovableClock Clock => _playground.Services.GetRequiredService<MovableClock>();

    public static Task<BoltSite> OverSocketAsync() => StartAsync(GivenManifest.Socket, new() { ["SLACK_APP_TOKEN"] = GuestPlayground.AppToken });

    public static Task<BoltSite> OverHttpAsync()
    {
        var address = ProcessSettings.FreeAddress();
        return StartAsync(GivenManifest.Http(address), new()
        {
            ["SLACK_SIGNING_SECRET"] = GuestPlayground.SigningSecret, ["PORT"] = $"{address.Port}",
        });
    }

    /// <summary>A channel of its own with two people and the app in it.</summary>
    public async Task<(WorkspaceChannel Channel, Person Ana)> ChannelAsync(string name)
    {
        var (ana, ben) = (Slack.AddPerson("ana"), Slack.AddPerson("ben"));
        var channel = Slack.AddChannel(name, ana, ben);
        await Slack.InviteBotAsync(ana.Id, channel.Id);
        return (channel, ana);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _playground.DisposeAsync();
    }

    private static async Task<BoltSite> StartAsync(string manifest, Dictionary<string, string> settings)
    {
        var address = ProcessSettings.FreeAddress();
        var playground = GuestPlayground.Create(["--Urls", address.GetLeftPart(UriPartial.Authority), "--Playground:Seed", "false"], manifest);
        await playground.StartAsync();
        settings["SLACK_API_URL"] = new Uri(address, "/playground/api/").AbsoluteUri;
        settings["SLACK_BOT_TOKEN"] = GuestPlayground.BotToken;
        return new(playground, await BoltApp.StartAsync(settings));
    }
}
