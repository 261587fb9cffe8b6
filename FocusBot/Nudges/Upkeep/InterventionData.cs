using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Nudges.Upkeep;

/// <summary>The moments that name a person, which are theirs to see and to have deleted; the team's counts stay.</summary>
internal sealed class InterventionData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns => InterventionDataStore.Columns;

    public Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        InterventionDataStore.ShowAsync(session, installation, person);

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => InterventionDataStore.DeleteAsync(session, installation, person);

    public Task ForgetAsync(DbSession session, DateTimeOffset before) => InterventionDataStore.ForgetAsync(session, before);
}
