using FocusBot.Delivery.Loops;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Inbox;

/// <summary>Takes the first arrival of every lane, side by side, until the inbox is empty; then waits for the bell.</summary>
/// <remarks>Those taken together are waited for, which spares looking again after each; but not for long, because one of them may wait for a reader.</remarks>
internal sealed partial class InboxWorker(
    Database database, ArrivalHandling turn, Leadership leadership, InboxBell bell, ArrivalSurge rush, TimeProvider clock, ILogger<InboxWorker> logger) : Worker
{
    /// <summary>So long the other lanes wait for those that were taken together.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PauseWhenUnavailable = TimeSpan.FromSeconds(1);

    private readonly LanesUnderWay _underWay = new(bell, clock);

    public override string Loop => "inbox";

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (await HandleUntilStoppedAsync(stoppingToken))
        {
            await DrainAsync();
        }
    }

    /// <returns>Whether this one has led.</returns>
    private async Task<bool> HandleUntilStoppedAsync(CancellationToken stoppingToken)
    {
        var hasLed = false;
        while (await leadership.WaitAsync(() => Beat(clock), stoppingToken) is not 0)
        {
            hasLed = true;
            await rush.PassAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                var heads = await HandleHeadsAsync();
                if (heads.Due.Count == 0)
                {
                    await bell.WaitAsync(SleepUntil(heads.NextDueAt), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
            catch (StorageException ex)
            {
                // What is in the inbox stays there. Any other exception is a bug, and leaves.
                StoreUnavailable(ex.Message);
                await Task.Delay(PauseWhenUnavailable, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return hasLed;
    }

    /// <summary>Handles what is already acknowledged, for a while. What is left is on disk.</summary>
    private async Task DrainAsync()
    {
        var until = clock.GetUtcNow() + LongestDrain;
        try
        {
            while (clock.GetUtcNow() < until && ((await HandleHeadsAsync()).Due.Count > 0 || _underWay.Lanes.Count > 0))
            {
                await _underWay.EndAsync(until - clock.GetUtcNow());
            }
        }
        catch (StorageException ex)
        {
            StoreUnavailable(ex.Message);
        }
    }

    private async Task<InboxHeads> HandleHeadsAsync()
    {
        // Before looking, or the lane of one that has just ended would be passed over, and nobody would look again.
        await _underWay.EndAsync(TimeSpan.Zero);
        var (heads, arrivals) = await database.ReadAsync(async session =>
        {
            var found = await InboxHeads.FindAsync(session, clock.GetUtcNow(), _underWay.Lanes, _underWay.Bytes);
            return (found, await found.LoadAsync(session));
        });
        await _underWay.RunAsync(heads.Due, arrivals, turn.TakeAsync, Moment);
        return heads;
    }

    private TimeSpan SleepUntil(DateTimeOffset? next)
    {
        var sleep = next - clock.GetUtcNow() ?? LongestSleep;
        return sleep < TimeSpan.Zero ? TimeSpan.Zero : sleep < LongestSleep ? sleep : LongestSleep;
    }

    [LoggerMessage(LogLevel.Warning, "The inbox waits. {Sentence}")]
    private partial void StoreUnavailable(string sentence);
}
