using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Delivery.Installations;

/// <summary>Is told, in the same transaction, that somebody installed FocusBot, for the first time or anew.</summary>
internal interface IHearOfInstallations
{
    Task InstalledAsync(DbSession session, InstallationId installation, DateTimeOffset at);
}
