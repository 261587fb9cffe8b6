using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.People;

internal sealed class PeopleData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns { get; } = [new("opt_out", "person"), new("person_mute", "person")];

    public Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        PersonalDataStore.ShowAsync(session, installation, person);

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) =>
        PersonalDataStore.DeleteAsync(session, installation, person);
}
