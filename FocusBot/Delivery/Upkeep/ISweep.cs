using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Forgets what a feature has kept for long enough; run about once an hour.</summary>
/// <remarks>What is deleted by <see cref="DbSession.DeleteAsync"/> may be any number of rows: it goes bit by bit afterwards. Everything else takes milliseconds.</remarks>
internal interface ISweep
{
    Task SweepAsync(DbSession session, DateTimeOffset now);
}
