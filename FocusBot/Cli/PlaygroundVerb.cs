using System.CommandLine;
using FocusBot.Hosting;

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
            await using var app = GuestPlayground.Create(settings, await GuestPlayground.ReadAsync(manifest, cancellationToken));
            await app.StartAsync(cancellationToken);
            await Console.Out.WriteLineAsync(GuestPlayground.Announce(app));
            await app.WaitForShutdownAsync(cancellationToken);
            return Environment.ExitCode;
        }
        catch (OperationCanceledException)
        {
            // Asked to end before it had begun.
            return Environment.ExitCode;
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
