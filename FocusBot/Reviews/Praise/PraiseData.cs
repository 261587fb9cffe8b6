using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Reviews.Praise;

/// <summary>Which messages of a person praised what; theirs to see and to have deleted.</summary>
internal sealed class PraiseData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns { get; } = [new("praise", "author")];

    public async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        [.. from praise in await PraiseDataStore.OfPersonAsync(session, installation, person)
            select new PersonalRow("messages of yours that praised something", praise.Ts.Instant, new Dictionary<string, string?>
            {
                ["channel"] = praise.Channel.Value,
                ["ts"] = praise.Ts.ToString(),
                ["praises"] = praise.Praised.ToString(),
            })
            {
                Says = $"read as praise ({praise.Praised})",
                Channel = praise.Channel,
                Message = praise.Ts,
            }];

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => PraiseDataStore.DeleteAsync(session, installation, person);

    public Task ForgetAsync(DbSession session, DateTimeOffset before) => PraiseDataStore.ForgetAsync(session, MessageTs.At(before));
}
