using FocusBot.Playground;
using FocusBot.Playground.Base;
using FocusBot.Playground.Control;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.FrontDoor;

/// <summary>The Slack on the other side: the playground on a port of its own, as strict as Slack.</summary>
internal sealed class SlackSide : IAsyncDisposable
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5", BotToken = "xoxb-1-test", AppToken = "xapp-1-test";

    private readonly WebApplication _app;

    private SlackSide(string delivery, FakeClock? clock, string botToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Playground:SigningSecret"] = SigningSecret,
            ["Playground:BotToken"] = botToken,
            ["Playground:AppToken"] = AppToken,
            ["Playground:Delivery"] = delivery,
        });
        if (clock is not null)
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
        }

        builder.AddPlayground();
        if (clock is not null)
        {
            builder.Services.AddSingleton<ICarry>(provider => new PatientRoad(
                delivery is "socket" ? provider.GetRequiredService<SocketCarrier>() : provider.GetRequiredService<HttpCarrier>(), clock, parcel => OnTheWay(parcel)));
        }

        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPlayground();
    }

    /// <summary>What another Slack would say in the place of this one, such as one that knows organisations.</summary>
    public Func<SlackDelivery, SlackDelivery> OnTheWay { get; set; } = static parcel => parcel;

    public LocalSlack Slack => _app.Services.GetRequiredService<LocalSlack>();

    public Uri ApiBaseUrl => new(Address, "/playground/api/");

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
        ?? throw new InvalidOperationException("The other side does not listen yet."));

    /// <param name="clock">The clock of both sides; absent: each has the machine's.</param>
    public static async Task<SlackSide> StartAsync(string delivery, FakeClock? clock = null, string botToken = BotToken)
    {
        var side = new SlackSide(delivery, clock, botToken);
        await side._app.StartAsync();
        return side;
    }

    /// <summary>Where FocusBot listens, once it does.</summary>
    public void Reach(Uri focusBot) =>
        _app.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value.RequestUrl = focusBot.GetLeftPart(UriPartial.Authority);

    /// <summary>Where FocusBot reaches Slack, when something stands between the two.</summary>
    public void StandBehind(Uri middlebox) =>
        _app.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value.OwnUrl = middlebox.GetLeftPart(UriPartial.Authority);

    /// <summary>Whatever else a test is about: an app that does what Slack refuses fails it at its end.</summary>
    public async ValueTask DisposeAsync()
    {
        var mistakes = Slack.Mistakes;
        await _app.DisposeAsync();
        Assert.Empty(mistakes);
    }
}
