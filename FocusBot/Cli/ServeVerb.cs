using FocusBot.Hosting;

namespace FocusBot.Cli;

/// <summary>Runs FocusBot until it is asked to stop.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = FocusBotApp.Create(settings);
            await StartAsync(app, cancellationToken);
            await Announcement.WriteAsync(app, Console.Out);
            await app.WaitForShutdownAsync(cancellationToken);
            await SayWhatBrokeAsync(app.Services.GetServices<IHostedService>());
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

    /// <remarks>What started before the part that could not is stopped in its order: otherwise the store closes under it, and its complaint hides the reason.</remarks>
    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static async Task SayWhatBrokeAsync(IEnumerable<IHostedService> parts)
    {
        foreach (var bug in parts.OfType<BackgroundService>().Select(part => part.ExecuteTask?.Exception?.InnerException).OfType<Exception>())
        {
            await Console.Error.WriteLineAsync(StartFailure.Tell(bug));
        }
    }
}
