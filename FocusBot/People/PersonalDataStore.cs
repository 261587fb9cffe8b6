using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.People;

/// <summary>What stands of a person in this folder's own tables.</summary>
internal static class PersonalDataStore
{
    public static async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var ids = new { installation = installation.Key, person = person.Value };
        var optOuts = await session.QueryAsync<long>("SELECT opted_out_at FROM opt_out WHERE installation = @installation AND person = @person", ids);
        var mutes = await session.QueryAsync<Row>(
            "SELECT channel AS Channel, ends_at AS EndsAt, muted_at AS MutedAt FROM person_mute WHERE installation = @installation AND person = @person", ids);
        return
        [
            .. optOuts.Select(at => new PersonalRow("that you opted out", Moment(at), new Dictionary<string, string?> { ["opted_out_at"] = Iso(at) })),
            .. mutes.Select(row => new PersonalRow("mutes", Moment(row.MutedAt), new Dictionary<string, string?>
            {
                ["channel"] = row.Channel, ["ends_at"] = row.EndsAt is { } ends ? Iso(ends) : null, ["muted_at"] = Iso(row.MutedAt),
            })),
        ];
    }

    /// <summary>Everything but that they opted out: without it they would be read again.</summary>
    public static Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => PeopleStore.UnmuteAsync(session, installation, person);

    private static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    private static string Iso(long at) => Moment(at).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Row(string Channel, long? EndsAt, long MutedAt);
}
