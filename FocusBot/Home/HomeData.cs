using System.Globalization;
using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Home;

internal sealed class HomeData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns { get; } = [new("home", "person")];

    public async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        [.. (await HomeStore.OpenedAtAsync(session, installation, person)).Select(at => DateTimeOffset.FromUnixTimeMilliseconds(at)).Select(at =>
            new PersonalRow("that you opened FocusBot’s Home tab", at, new Dictionary<string, string?> { ["at"] = at.ToString("O", CultureInfo.InvariantCulture) }))];

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => HomeStore.DeleteAsync(session, installation, person);

    public Task ForgetAsync(DbSession session, DateTimeOffset before) => HomeStore.ForgetAsync(session, before);
}
