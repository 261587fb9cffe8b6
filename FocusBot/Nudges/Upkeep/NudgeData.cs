using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Nudges.Upkeep;

internal sealed class NudgeData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns => NudgeDataStore.Columns;

    public Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        NudgeDataStore.ShowAsync(session, installation, person);

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => NudgeDataStore.DeleteAsync(session, installation, person);

    public Task ForgetAsync(DbSession session, DateTimeOffset before) => NudgeDataStore.ForgetAsync(session, before);
}
