using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Reviews.Threads;

internal sealed class ReviewData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns => ReviewDataStore.Columns;

    public Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        ReviewDataStore.ShowAsync(session, installation, person);

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => ReviewDataStore.DeleteAsync(session, installation, person);

    public Task ForgetAsync(DbSession session, DateTimeOffset before) => ReviewDataStore.ForgetAsync(session, before);
}
