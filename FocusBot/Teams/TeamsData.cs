using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Teams;

internal sealed class TeamsData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns => TeamsDataStore.Columns;

    public Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        TeamsDataStore.ShowAsync(session, installation, person);

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => TeamsDataStore.DeleteAsync(session, installation, person);
}
