using FocusBot.Delivery.Loops;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.SocketMode;

/// <summary>Keeps the sockets of Socket Mode open, when that is how Slack delivers.</summary>
internal sealed partial class SocketModeWorker(
    SocketDialer dialer, IOptions<SlackOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<SocketModeWorker> logger) : Worker
{
    // Sockets that were opened together would be renewed together.
    private static readonly TimeSpan Stagger = TimeSpan.FromSeconds(10);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Transport is not SlackTransport.Socket)
        {
            return;
        }

        await StartedAsync(stoppingToken);
        var lines = Enumerable.Range(0, options.Value.Connections);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Connections, CancellationToken = stoppingToken };
        try
        {
            // When one line is refused, the others are closed in good order too.
            await Parallel.ForEachAsync(lines, atOnce, async (line, cancellationToken) => await KeepOpenAsync(line, cancellationToken));
        }
        catch (SocketModeRefusedException ex)
        {
            Refused(ex.Message);
            throw;
        }
    }

    /// <summary>Slack may be the playground, which listens only once this process does; and a refusal should not look like a failed start.</summary>
    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
    }

    private Task KeepOpenAsync(int line, CancellationToken cancellationToken) =>
        new SocketLine(dialer, new(Random.Shared, Stagger * line), clock, logger).KeepOpenAsync(cancellationToken);

    [LoggerMessage(LogLevel.Critical, "FocusBot stops. {Sentence}")]
    private partial void Refused(string sentence);
}
