using FocusBot.Conversations;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;

namespace FocusBot.People;

/// <summary>The keys by which nothing is handled or said twice: some are made of a person's id.</summary>
internal sealed class TracesData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns { get; } = [.. PersonalTraces.Columns.Select(column => new PersonalColumn(column.Table, column.Column))];

    public async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        [.. (await PersonalTraces.ShowAsync(session, installation, person)).Select(key =>
            new PersonalRow("keys by which nothing is handled or said twice", null, new Dictionary<string, string?> { ["key"] = key }))];

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => PersonalTraces.ForgetAsync(session, installation, person);
}
