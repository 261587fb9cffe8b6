using FocusBot.Delivery.Loops;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Sees to it that what people wrote is gone from the files seconds after it was handled.</summary>
internal sealed partial class Housekeeper(Database database, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<Housekeeper> logger) : Worker
{
    private static readonly TimeSpan AfterABusyReader = TimeSpan.FromSeconds(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var isErased = await EraseAsync();
            await Task.Delay(isErased ? options.Value.TruncateEvery : AfterABusyReader, clock, stoppingToken);
        }
    }

    private async Task<bool> EraseAsync()
    {
        try
        {
            return await database.EraseDeletedAsync();
        }
        catch (StorageException ex)
        {
            StoreUnavailable(ex.Message);
            return true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Housekeeping waits. {Sentence}")]
    private partial void StoreUnavailable(string sentence);
}
