using System.Globalization;
using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Reviews.Readings;

/// <summary>The readings of a person, which are theirs to see and to have deleted.</summary>
internal sealed class ReadingData : IHoldPersonalData
{
    public IReadOnlyList<PersonalColumn> Columns { get; } = [new("reading", "author")];

    public async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        [.. from reading in await ReadingDataStore.OfPersonAsync(session, installation, person)
            select new PersonalRow("readings of messages of yours", reading.Ts.Instant, new Dictionary<string, string?>
            {
                ["channel"] = reading.Channel.Value,
                ["thread_ts"] = reading.Root.ToString(),
                ["ts"] = reading.Ts.ToString(),
                ["level"] = reading.Level.ToString(),
                ["confidence"] = reading.Confidence.ToString("0.000", CultureInfo.InvariantCulture),
            })
            {
                Says = string.Create(CultureInfo.InvariantCulture, $"read as {reading.Level}, {reading.Confidence * 100:0} % sure"),
                Channel = reading.Channel,
                Message = reading.Ts,
                Root = reading.Root,
            }];

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) =>
        ReadingDataStore.DeleteAsync(session, installation, person);

    public Task ForgetAsync(DbSession session, DateTimeOffset before) => ReadingDataStore.ForgetAsync(session, MessageTs.At(before));
}
