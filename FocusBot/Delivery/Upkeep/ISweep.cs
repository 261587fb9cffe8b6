using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Forgets what a feature has kept for long enough; run about once an hour.</summary>
internal interface ISweep
{
    Task SweepAsync(DbSession session, DateTimeOffset now);
}
