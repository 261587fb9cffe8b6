using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Summaries;

internal sealed class SummaryData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns => SummaryDataStore.Columns;

    public Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        SummaryDataStore.ShowAsync(session, installation, person);

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => SummaryDataStore.DeleteAsync(session, installation, person);
}
