using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Tables;
using Microsoft.Extensions.Options;

namespace FocusBot.People;

/// <summary>Forgets what has been kept of people for long enough, and mutes that have ended.</summary>
internal sealed class PrivacySweep(KeptTables tables, IOptions<PrivacyOptions> options) : ISweep
{
    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        await tables.ForgetAsync(session, now - options.Value.KeepReadings);
        await PeopleStore.ForgetEndedAsync(session, now);
    }
}
