using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Nudges.Automatic;

/// <summary>The moments that name a person, which are theirs to see and to have deleted; the team's counts stay.</summary>
internal sealed class MomentData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns => MomentDataStore.Columns;

    public Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        MomentDataStore.ShowAsync(session, installation, person);

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => MomentDataStore.DeleteAsync(session, installation, person);

    public Task ForgetAsync(DbSession session, DateTimeOffset before) => MomentDataStore.ForgetAsync(session, before);
}
