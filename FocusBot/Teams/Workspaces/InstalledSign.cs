using FocusBot.Conversations;
using FocusBot.Delivery.Installations;
using FocusBot.Storage;

namespace FocusBot.Teams.Workspaces;

/// <summary>Installing FocusBot shows that it's there: word of an uninstallation before that means nothing any more.</summary>
internal sealed class InstalledSign : IHearOfInstallations
{
    public Task InstalledAsync(DbSession session, InstallationId installation, DateTimeOffset at) => InstallationStore.SawAsync(session, installation, at);
}
