using System.CommandLine;
using FocusBot.Hosting;
using FocusBot.Playground.Base;
using FocusBot.Playground.Manifests;
using Microsoft.Extensions.Options;
using Workspace = FocusBot.Playground.World.Workspace;

namespace FocusBot.Cli;

/// <summary>Runs a Slack workspace on this machine: FocusBot's own, or that of another app.</summary>
internal static class PlaygroundVerb
{
    public static Command Create(Argument<string[]> settings)
    {
        var app = new Option<FileInfo>("--app") { Description = "The manifest (YAML or JSON) of another app that the workspace is for.", HelpName = "MANIFEST" };
        var verb = new Command("playground", "Runs FocusBot in a Slack workspace on this machine; with --app, that workspace alone, for an app of your own.") { app, settings };
        verb.SetAction((parsed, cancellationToken) => parsed.GetValue(app) is { } manifest
            ? RunAsync(manifest, parsed.GetValue(settings) ?? [], cancellationToken)
            : ServeVerb.RunAsync([.. parsed.GetValue(settings) ?? [], "--Slack:Transport", "playground"], cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(FileInfo manifest, string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = GuestPlayground.Create(settings, await File.ReadAllTextAsync(manifest.FullName, cancellationToken));
            await app.StartAsync(cancellationToken);
            await AnnounceAsync(app, Console.Out);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (OperationCanceledException)
        {
            // Asked to end before it had begun.
            return 0;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ManifestException && unread.InnerException is null)
        {
            await Console.Error.WriteLineAsync(unread is ManifestException ? unread.Message : $"The manifest {manifest.Name} can't be read: is that its path?");
            return 1;
        }
    }

    private static async Task AnnounceAsync(WebApplication app, TextWriter output)
    {
        var options = app.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value;
        var reached = app.Services.GetRequiredService<PlaygroundAddress>().Reached;
        await output.WriteLineAsync($"""
            A Slack for {app.Services.GetRequiredService<Workspace>().App.Name} runs at {app.Urls.First()}. Open it in a browser; Ctrl+C ends it, and everything written there is gone.
            Start the app with these:
              SLACK_API_URL={new Uri(reached, "/playground/api/")}
              SLACK_BOT_TOKEN={Shown(options.BotToken, GuestPlayground.BotToken)}
            {(options.Delivery is DeliveryRoad.Socket
                ? $"  SLACK_APP_TOKEN={Shown(options.AppToken, GuestPlayground.AppToken)}"
                : $"  SLACK_SIGNING_SECRET={Shown(options.SigningSecret, GuestPlayground.SigningSecret)}")}
            """);
    }

    /// <summary>What somebody has set is theirs, and is not printed.</summary>
    private static string Shown(string value, string known) => value == known ? known : "(as you have set it)";
}
