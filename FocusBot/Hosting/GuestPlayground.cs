using FocusBot.Playground;
using FocusBot.Playground.Base;
using FocusBot.Playground.Manifests;

namespace FocusBot.Hosting;

/// <summary>The playground alone, as the workspace of somebody else's app.</summary>
internal static class GuestPlayground
{
    /// <summary>Fixed, so that the app's settings stay as they are: they are good for this machine and for nothing else.</summary>
    public const string BotToken = "xoxb-playground", AppToken = "xapp-1-playground", SigningSecret = "00112233445566778899aabbccddeeff";

    private const string Prefix = PlaygroundOptions.Section + ":";

    /// <exception cref="ManifestException">The manifest can't be used.</exception>
    public static WebApplication Create(string[] settings, string manifest)
    {
        var read = AppManifest.Read(manifest);
        var builder = FocusBotApp.CreateBuilder(settings);
        var address = PlaygroundMode.AddressOf(builder.Configuration);
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        var given = builder.Configuration.GetSection(PlaygroundOptions.Section);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [Prefix + nameof(PlaygroundOptions.BotToken)] = given[nameof(PlaygroundOptions.BotToken)] ?? BotToken,
            [Prefix + nameof(PlaygroundOptions.AppToken)] = given[nameof(PlaygroundOptions.AppToken)] ?? AppToken,
            [Prefix + nameof(PlaygroundOptions.SigningSecret)] = given[nameof(PlaygroundOptions.SigningSecret)] ?? SigningSecret,
            [Prefix + nameof(PlaygroundOptions.Seed)] = given[nameof(PlaygroundOptions.Seed)] ?? "true",
            [Prefix + nameof(PlaygroundOptions.Delivery)] = (read.IsSocket ? DeliveryRoad.Socket : DeliveryRoad.Http).ToString(),
        });
        builder.Services.AddSingleton(RequestUrlRule.Apply(read.App, given[nameof(PlaygroundOptions.RequestUrl)] ?? ""));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddPlayground();
        var app = builder.Build();
        app.MapPlayground();
        return app;
    }
}
