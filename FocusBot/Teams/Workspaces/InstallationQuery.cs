using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Workspaces;

/// <summary>Whether an installation is gone, as far as anything in it shows.</summary>
internal sealed class InstallationQuery(IEnumerable<IShowLife> others)
{
    /// <param name="uninstalledAt">When it was, as Slack says.</param>
    public async Task<bool> IsGoneAsync(DbSession session, InstallationId installation, DateTimeOffset uninstalledAt)
    {
        var isGone = InstallationRule.IsGone(await InstallationStore.SeenAtAsync(session, installation), uninstalledAt);
        foreach (var other in isGone ? others : [])
        {
            isGone = isGone && InstallationRule.IsGone(await other.LastSignAsync(session, installation), uninstalledAt);
        }

        return isGone;
    }
}
