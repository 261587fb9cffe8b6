using FocusBot.Delivery.Loops;
using FocusBot.Storage;

namespace FocusBot.Delivery.Inbox;

/// <summary>Rings the bell when another FocusBot has taken something in.</summary>
internal sealed partial class InboxListener(Database database, InboxBell bell, TimeProvider clock, ILogger<InboxListener> logger) : Worker
{
    private static readonly TimeSpan PauseWhenUnavailable = TimeSpan.FromSeconds(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await database.HearOthersAsync() is not { } others)
                {
                    return;
                }

                await using (others)
                {
                    await RingAsync(others, stoppingToken);
                }
            }
            catch (StorageException ex)
            {
                Deaf(ex.Message);
                await Task.Delay(PauseWhenUnavailable, clock, stoppingToken);
            }
        }
    }

    private async Task RingAsync(IHearOthers others, CancellationToken stoppingToken)
    {
        while (true)
        {
            // Also before it hears anything: something may have come while it was deaf.
            bell.Ring();
            await others.NextAsync(stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What other FocusBots take in is found half a minute later. {Sentence}")]
    private partial void Deaf(string sentence);
}
