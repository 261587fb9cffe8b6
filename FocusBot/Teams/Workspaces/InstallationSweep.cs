using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Teams.Workspaces;

/// <summary>Removes what came in after an uninstallation although it happened before, and forgets uninstallations in the end.</summary>
internal sealed class InstallationSweep(InstallationQuery installations, KeptTables tables) : ISweep
{
    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        foreach (var (installation, at) in await InstallationStore.UninstalledAsync(session))
        {
            if (!await installations.IsGoneAsync(session, installation, at))
            {
                // Installed again: the uninstallation has nothing left to say.
                await InstallationStore.ForgetAsync(session, installation);
                continue;
            }

            await tables.RemoveAsync(session, InstallationStore.IsGone, InstallationStore.Gone(installation, at));
            if (now > at + InstallationRule.Remember)
            {
                await InstallationStore.ForgetAsync(session, installation);
            }
        }
    }
}
