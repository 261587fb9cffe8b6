using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.People;

/// <summary>Lets every feature forget what it has kept of people for long enough, and mutes that have ended.</summary>
internal sealed class PrivacySweep(IEnumerable<IHoldPersonalData> holders, IOptions<PrivacyOptions> options) : ISweep
{
    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        foreach (var holder in holders)
        {
            await holder.ForgetAsync(session, now - options.Value.KeepReadings);
        }

        await PeopleStore.ForgetEndedAsync(session, now);
    }
}
