using System.Net.Sockets;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Verbs;

/// <summary>Runs FocusBot until it is asked to stop.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = FocusBotApp.Create(settings);
            await app.StartAsync(cancellationToken);
            await Announcement.WriteAsync(app, Console.Out);
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
