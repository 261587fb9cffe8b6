using FocusBot.Storage;

namespace FocusBot.Delivery;

/// <summary>Forgets what a feature has kept for long enough; run about once an hour.</summary>
public interface ISweep
{
    Task SweepAsync(DbSession session, DateTimeOffset now);
}
