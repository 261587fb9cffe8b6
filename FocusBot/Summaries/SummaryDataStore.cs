using System.Globalization;
using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;
using FocusBot.Summaries.Schedule;

namespace FocusBot.Summaries;

/// <summary>What stands of a person in the tables of summaries.</summary>
internal static class SummaryDataStore
{
    public static IReadOnlyList<PersonalColumn> Columns { get; } = [new("summary_plan", "person"), new("summary_choice", "person"), new("summary_team", "person")];

    public static async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT 'weekly summaries planned for you or sent to you' AS Kind, channel AS Channel, week AS Fact, COALESCE(look_at, planned_at) AS At
            FROM   summary_plan   WHERE installation = @installation AND person = @person
            UNION ALL
            SELECT 'choices about a weekly summary', channel, CASE WHEN is_off = 1 THEN 'off' ELSE 'day ' || day || ' hour ' || hour END, chosen_at
            FROM   summary_choice WHERE installation = @installation AND person = @person
            UNION ALL
            SELECT 'user groups whose week a summary tells', channel, user_group, read_at
            FROM   summary_team   WHERE installation = @installation AND person = @person
            """, new { installation = installation.Key, person = person.Value });
        return [.. rows.Select(row => row.ToRow())];
    }

    public static async Task DeleteAsync(DbSession session, InstallationId installation, UserId person)
    {
        await SummaryPlanStore.ForgetPersonAsync(session, installation, person);
        foreach (var (table, column) in Columns.Select(column => (column.Table, column.Column)))
        {
            await session.ExecuteAsync(
                $"DELETE FROM {table} WHERE installation = @installation AND {column} = @person", new { installation = installation.Key, person = person.Value });
        }
    }

    private sealed record Row
    {
        public string Kind { get; init; } = "";

        public string Channel { get; init; } = "";

        public string? Fact { get; init; }

        public long At { get; init; }

        public PersonalRow ToRow() => new(Kind, DateTimeOffset.FromUnixTimeMilliseconds(At), new Dictionary<string, string?>
        {
            ["channel"] = Channel,
            ["what"] = Fact,
            ["at"] = DateTimeOffset.FromUnixTimeMilliseconds(At).ToString("O", CultureInfo.InvariantCulture),
        })
        {
            Channel = new ChannelId(Channel),
        };
    }
}
