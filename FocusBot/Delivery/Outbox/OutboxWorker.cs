using FocusBot.Delivery.Loops;
using FocusBot.Storage;

namespace FocusBot.Delivery.Outbox;

/// <summary>Sends what is due as fast as the limits allow, side by side; then waits for the bell or for the next due time.</summary>
internal sealed partial class OutboxWorker(OutboxDispatch dispatch, Leadership leadership, OutboxBell bell, TimeProvider clock, ILogger<OutboxWorker> logger) : Worker
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PauseWhenUnavailable = TimeSpan.FromSeconds(1);

    public override string Loop => "outbox";

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        var underWay = new List<Task>();
        var term = 0L;
        while (await leadership.WaitAsync(() => Beat(clock), stoppingToken) is not 0 and var now)
        {
            if (term != now)
            {
                await DoubtWhatADeadProcessHeldAsync(stoppingToken);
                term = now;
            }

            await bell.WaitAsync(await StartDueAsync(underWay), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ForgetFinishedAsync(underWay);
        }

        if (term is not 0)
        {
            await DrainAsync(underWay);
        }
    }

    /// <summary>Sends what may go at once and waits for what is on its way. What must wait longer is on disk.</summary>
    private async Task DrainAsync(List<Task> underWay)
    {
        var until = clock.GetUtcNow() + LongestDrain;
        do
        {
            await StartDueAsync(underWay);
            await TryAsync(() => Task.WhenAll(underWay));
        }
        while (RemoveFinished(underWay) > 0 && clock.GetUtcNow() < until);
    }

    private static int RemoveFinished(List<Task> underWay) => underWay.RemoveAll(task => task.IsCompleted);

    private async Task DoubtWhatADeadProcessHeldAsync(CancellationToken stoppingToken)
    {
        while (!await TryAsync(dispatch.DoubtHeldAsync))
        {
            await Task.Delay(PauseWhenUnavailable, clock, stoppingToken);
        }
    }

    /// <returns>How long there is nothing to start.</returns>
    private async Task<TimeSpan> StartDueAsync(List<Task> underWay)
    {
        var sleep = LongestSleep;
        return await TryAsync(async () => sleep = await dispatch.StartDueAsync(underWay, LongestSleep)) ? sleep : PauseWhenUnavailable;
    }

    private async Task<bool> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (StorageException ex)
        {
            // What is in the outbox stays there. Any other exception is a bug, and leaves.
            StoreUnavailable(ex.Message);
            return false;
        }
    }

    private async Task ForgetFinishedAsync(List<Task> underWay)
    {
        foreach (var finished in underWay.FindAll(task => task.IsCompleted))
        {
            underWay.Remove(finished);
            await TryAsync(() => finished);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The outbox waits. {Sentence}")]
    private partial void StoreUnavailable(string sentence);
}
