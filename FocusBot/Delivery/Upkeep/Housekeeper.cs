using FocusBot.Delivery.Loops;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Sees to it that what people wrote is gone from the files seconds after it was handled.</summary>
internal sealed partial class Housekeeper(
    Database database, Erasing erasing, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<Housekeeper> logger) : Worker
{
    private static readonly TimeSpan AfterABusyReader = TimeSpan.FromSeconds(1);

    private bool _hasSaid;

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
            var isErased = await database.EraseDeletedAsync();
            Say(isErased);
            return isErased;
        }
        catch (StorageException ex)
        {
            StoreUnavailable(ex.Message);
            return true;
        }
    }

    /// <summary>Once when somebody has been in the way for too long, and once when they are gone.</summary>
    private void Say(bool isErased)
    {
        if (isErased)
        {
            var hindered = erasing.Succeeded();
            if (_hasSaid)
            {
                Erased(database.Name, hindered.TotalSeconds);
            }

            _hasSaid = false;
            return;
        }

        erasing.Hindered();
        if (!_hasSaid && erasing.HinderedFor is var late && late > ErasingReadiness.Late)
        {
            Hindered(database.Name, late.TotalSeconds);
            _hasSaid = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "For {Seconds:0} seconds another program has been reading {Database}, and what people wrote stays in its log until that program is done: end it.")]
    private partial void Hindered(string database, double seconds);

    [LoggerMessage(LogLevel.Information, "Nobody reads {Database} any more. What was deleted is gone from its log after {Seconds:0} seconds.")]
    private partial void Erased(string database, double seconds);

    [LoggerMessage(LogLevel.Warning, "Housekeeping waits. {Sentence}")]
    private partial void StoreUnavailable(string sentence);
}
