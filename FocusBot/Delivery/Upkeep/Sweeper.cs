using FocusBot.Delivery.Loops;
using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Runs the sweeps at the start, every hour, and when the bell rings. An hour is measured as it passes: what the clock says may jump.</summary>
internal sealed partial class Sweeper(
    PiecewiseDeletion deletion, IEnumerable<ISweep> sweeps, Leadership leadership, SweepBell bell, OutboxBell outboxBell, TimeProvider clock, ILogger<Sweeper> logger) : Worker
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (await leadership.WaitAsync(() => Beat(clock), stoppingToken) is not 0)
        {
            await SweepAsync(stoppingToken);
            await bell.WaitAsync(Every, clock, stoppingToken);
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var sweep in sweeps)
            {
                await deletion.RunAsync(session => sweep.SweepAsync(session, clock.GetUtcNow()), stoppingToken);
            }
        }
        catch (StorageException ex)
        {
            StoreUnavailable(ex.Message);
        }

        // Only now can the outbox see what was enqueued.
        outboxBell.Ring();
    }

    [LoggerMessage(LogLevel.Warning, "The sweeps wait. {Sentence}")]
    private partial void StoreUnavailable(string sentence);
}
