using FocusBot.Delivery.Upkeep;
using FocusBot.Nudges.Checks;
using FocusBot.Storage;

namespace FocusBot.Nudges.Upkeep;

/// <summary>Forgets how sure the rule was.</summary>
internal sealed class NudgeSweep : ISweep
{
    /// <summary>A day longer than the settings look back.</summary>
    private static readonly TimeSpan KeepGlances = TimeSpan.FromDays(31);

    public Task SweepAsync(DbSession session, DateTimeOffset now) => CheckResultStore.ForgetAsync(session, now - KeepGlances);
}
