using FocusBot.Hosting.Settings;
using FocusBot.Playground;
using FocusBot.Playground.Base;
using FocusBot.Playground.Manifests;
using FocusBot.Playground.World;
using Microsoft.Extensions.Options;

namespace FocusBot.Hosting;

/// <summary>The playground alone, as the workspace of somebody else's app.</summary>
internal static class GuestPlayground
{
    /// <summary>Fixed, so that the app's settings stay as they are: they are good for this machine and for nothing else.</summary>
    public const string BotToken = "xoxb-playground", AppToken = "xapp-1-playground", SigningSecret = "00112233445566778899aabbccddeeff";

    private const string Prefix = PlaygroundOptions.Section + ":";

    /// <exception cref="SettingsException">The manifest, or a setting, can't be used.</exception>
    public static WebApplication Create(string[] settings, string manifest)
    {
        var builder = FocusBotApp.CreateBuilder(settings);
        var address = PlaygroundMode.AddressOf(builder.Configuration);
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        var given = builder.Configuration.GetSection(PlaygroundOptions.Section);
        var read = Understood(() => Local(AppManifest.Read(manifest), given[nameof(PlaygroundOptions.RequestUrl)]));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [Prefix + nameof(PlaygroundOptions.BotToken)] = given[nameof(PlaygroundOptions.BotToken)] ?? BotToken,
            [Prefix + nameof(PlaygroundOptions.AppToken)] = given[nameof(PlaygroundOptions.AppToken)] ?? AppToken,
            [Prefix + nameof(PlaygroundOptions.SigningSecret)] = given[nameof(PlaygroundOptions.SigningSecret)] ?? SigningSecret,
            [Prefix + nameof(PlaygroundOptions.Seed)] = given[nameof(PlaygroundOptions.Seed)] ?? "true",
            [Prefix + nameof(PlaygroundOptions.Delivery)] = (read.IsSocket ? DeliveryRoad.Socket : DeliveryRoad.Http).ToString(),
        });
        builder.Services.AddSingleton(read.App);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddPlayground();
        var app = builder.Build();
        app.MapPlayground();
        return app;
    }

    /// <exception cref="SettingsException">There is no such file, or it can't be read.</exception>
    public static async Task<string> ReadAsync(FileInfo manifest, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(manifest.FullName, cancellationToken);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The manifest {manifest.Name} can't be read: is that its path?");
        }
    }

    /// <summary>Where it runs, and what the app must be started with.</summary>
    public static string Announce(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value;
        var reached = app.Services.GetRequiredService<PlaygroundAddress>().Reached;
        return $"""
            A Slack for {app.Services.GetRequiredService<Workspace>().App.Name} runs at {app.Urls.First()}. Open it in a browser; Ctrl+C ends it, and everything written there is gone.
            Start the app with these:
              SLACK_API_URL={new Uri(reached, "/playground/api/")}
              SLACK_BOT_TOKEN={Shown(options.BotToken, BotToken)}
            {(options.Delivery is DeliveryRoad.Socket
                ? $"  SLACK_APP_TOKEN={Shown(options.AppToken, AppToken)}"
                : $"  SLACK_SIGNING_SECRET={Shown(options.SigningSecret, SigningSecret)}")}
            """;
    }

    /// <summary>What somebody has set is theirs, and is not printed.</summary>
    private static string Shown(string value, string known) => value == known ? known : "(as you have set it)";

    private static AppManifest Local(AppManifest manifest, string? listens) => manifest with { App = RequestUrlRule.Apply(manifest.App, listens ?? "") };

    private static AppManifest Understood(Func<AppManifest> read)
    {
        try
        {
            return read();
        }
        catch (ManifestException unfit)
        {
            throw new SettingsException(unfit.Message);
        }
    }
}
