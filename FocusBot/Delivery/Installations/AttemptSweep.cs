using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;

namespace FocusBot.Delivery.Installations;

/// <summary>Forgets ways that were gone to their end, once nobody could go them any more.</summary>
internal sealed class AttemptSweep : ISweep
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public Task SweepAsync(DbSession session, DateTimeOffset now) => InstalledTokenStore.ForgetAttemptsAsync(session, now - Kept);
}
