using FocusBot.Delivery.Loops;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Sees to it that what people wrote is gone from the files seconds after it was handled, and runs the sweeps.</summary>
internal sealed partial class Housekeeper(
    Database database, IEnumerable<ISweep> sweeps, OutboxBell bell, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<Housekeeper> logger) : Worker
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterABusyReader = TimeSpan.FromSeconds(1);

    private DateTimeOffset _nextSweep;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var isErased = await KeepHouseAsync();
            await Task.Delay(isErased ? options.Value.TruncateEvery : AfterABusyReader, clock, stoppingToken);
        }
    }

    private async Task<bool> KeepHouseAsync()
    {
        try
        {
            if (clock.GetUtcNow() is var now && now >= _nextSweep)
            {
                await SweepAsync(now);
                _nextSweep = now + SweepEvery;
            }

            return await database.EraseDeletedAsync();
        }
        catch (StorageException ex)
        {
            StoreUnavailable(ex.Message);
            return true;
        }
    }

    private async Task SweepAsync(DateTimeOffset now)
    {
        foreach (var sweep in sweeps)
        {
            await database.WriteAsync(session => sweep.SweepAsync(session, now));
        }

        // Only now can the outbox see what was enqueued.
        bell.Ring();
    }

    [LoggerMessage(LogLevel.Warning, "Housekeeping waits. {Sentence}")]
    private partial void StoreUnavailable(string sentence);
}
