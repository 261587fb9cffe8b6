using System.Security.Cryptography;
using FocusBot.Delivery.Routing;
using FocusBot.Hosting.Settings;
using FocusBot.Nudges.Posting;
using FocusBot.Playground;
using FocusBot.Playground.Base;
using FocusBot.Playground.Import;
using FocusBot.Playground.Insight;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Slack.Manifest;
using FocusBot.Slack.Settings;
using FocusBot.Storage.Providers;
using FocusBot.Summaries.Week;

namespace FocusBot.Hosting;

/// <summary>FocusBot against its own local workspace: the same wire, the same checks, secrets made for this run alone.</summary>
internal static class PlaygroundMode
{
    private const string DefaultAddress = "http://127.0.0.1:5100";

    // Whoever tries it out does not wait two minutes for a lull, nor ten after nine for a summary, and plays the same people more than once a day.
    private static readonly Dictionary<string, string> Impatient = new()
    {
        [$"{MismatchOptions.Section}:{nameof(MismatchOptions.Lull)}"] = "00:00:10",
        [$"{SummaryOptions.Section}:{nameof(SummaryOptions.Spread)}"] = "00:00:05",
        [$"{NudgeOptions.Section}:{nameof(NudgeOptions.MostPerPersonADay)}"] = "10",
        [$"{NudgeOptions.Section}:{nameof(NudgeOptions.MostPerPersonAWeek)}"] = "50",
    };

    /// <summary>Lets the two sides know each other, and keeps both on this machine.</summary>
    public static void UsePlayground(this WebApplicationBuilder builder)
    {
        var address = AddressOf(builder.Configuration);
        var (bot, app, secret) = ("xoxb-" + Secret(), "xapp-" + Secret(), Secret());
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{SlackOptions.Section}:{nameof(SlackOptions.ApiBaseUrl)}"] = new Uri(address, "/playground/api/").ToString(),
            [$"{SlackOptions.Section}:{nameof(SlackOptions.BotToken)}"] = bot,
            [$"{SlackOptions.Section}:{nameof(SlackOptions.AppToken)}"] = app,
            [$"{SlackOptions.Section}:{nameof(SlackOptions.SigningSecret)}"] = secret,
            [$"{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.BotToken)}"] = bot,
            [$"{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.AppToken)}"] = app,
            [$"{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.SigningSecret)}"] = secret,
            [$"{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.Seed)}"] = "true",
            [$"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}"] = $"Data Source={FreshDatabase()}",
        });
        builder.Configuration.AddInMemoryCollection(
            Impatient.Select(setting => KeyValuePair.Create(setting.Key, builder.Configuration[setting.Key] ?? (string?)setting.Value)).ToList());
        builder.Services.AddSingleton<ISeeThreads, PlaygroundInsight>();
        builder.Services.AddSingleton<IReplayExports, PlaygroundReplay>();
        builder.Services.AddSingleton(provider => AppOf(provider.GetRequiredService<RouteTable>()));
        builder.AddPlayground();
    }

    private static InstalledApp AppOf(RouteTable words) => InstalledApp.FocusBot with
    {
        Commands = [new("/level", SlackManifest.CommandDescription, words.UsageHint)],
        Shortcuts = [.. words.Shortcuts.Select(shortcut => new Shortcut(shortcut.Word, shortcut.Usage ?? shortcut.Word, shortcut.Kind is RouteKind.GlobalShortcut))],
    };

    /// <exception cref="SettingsException">The address is not on this machine alone.</exception>
    public static Uri AddressOf(ConfigurationManager configuration)
    {
        var urls = (configuration["urls"] ?? DefaultAddress).Split(';', StringSplitOptions.RemoveEmptyEntries);
        return urls is [var only] && Uri.TryCreate(only, UriKind.Absolute, out var address) && address is { IsLoopback: true, Scheme: "http" }
            ? address
            : throw new SettingsException(
                $"The playground has no passwords, so it listens on this machine alone: set Urls to one address like {DefaultAddress}, or set Slack:Transport.");
    }

    /// <summary>The playground's workspace lives in memory, so what FocusBot keeps of it starts over too.</summary>
    private static string FreshDatabase()
    {
        var folder = OwnFolder.Create(TimeProvider.System);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return Path.Combine(folder.Path, "focusbot.db");
    }

    private static string Secret() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
