using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Summaries.Schedule;

/// <summary>What is planned, and what was said: a row for each summary.</summary>
internal static class SummaryPlanStore
{
    /// <summary>Every channel in which FocusBot may have a summary to say.</summary>
    public static async Task<IReadOnlyList<(InstallationId Installation, ChannelId Channel)>> ChannelsAsync(DbSession session) =>
        [.. (await session.QueryAsync<ChannelRow>("SELECT installation AS Installation, channel AS Channel FROM channel WHERE state = 1"))
            .Select(row => (InstallationId.Parse(row.Installation), new ChannelId(row.Channel)))];

    public static async Task<SummaryPlan?> FindAsync(DbSession session, SummaryKey key) =>
        await session.QueryOneAsync<Row>(
            """
            SELECT state AS State, look_at AS LookAt, look_until AS LookUntil
            FROM   summary_plan
            WHERE  installation = @installation AND channel = @channel AND week = @week AND person IN (@person, @mark)
            """, new { installation = key.Installation.Key, channel = key.Channel.Value, week = key.Week.ToString(), person = key.Person.Value, mark = MarkOf(key.Installation.Key, key.Channel.Value, key.Week.ToString(), key.Person.Value) }) is { } row
            ? new((SummaryState)row.State, Moment(row.LookAt), Moment(row.LookUntil))
            : null;

    /// <param name="at">Absent: their time zone is asked first.</param>
    public static Task PlanAsync(DbSession session, SummaryKey key, DateTimeOffset? at, DateTimeOffset? until, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO summary_plan (installation,  channel,  week,  person,  state, look_at, look_until, planned_at)
            VALUES                   (@installation, @channel, @week, @person, 1,     @at,     @until,     @now)
            ON CONFLICT (installation, channel, week, person) DO UPDATE SET look_at = @at, look_until = @until, planned_at = @now
            WHERE summary_plan.state = 1
            """, Values(key, at, until, now));

    public static Task SettleAsync(DbSession session, SummaryKey key, SummaryState state) =>
        session.ExecuteAsync(
            """
            UPDATE summary_plan SET state = @state
            WHERE  installation = @installation AND channel = @channel AND week = @week AND person = @person AND state = 1
            """, Values(key, state: state));

    /// <summary>Removes a person's plans. That a summary was said or left out stays for some days, under a mark that names nobody, so that it is not said twice.</summary>
    public static async Task ForgetPersonAsync(DbSession session, InstallationId installation, UserId person)
    {
        var rows = await session.QueryAsync<DoneRow>(
            "SELECT channel AS Channel, week AS Week FROM summary_plan WHERE installation = @installation AND person = @person AND state <> 1",
            new { installation = installation.Key, person = person.Value });
        foreach (var row in rows)
        {
            await session.ExecuteAsync(
                """
                UPDATE summary_plan SET person = @mark, look_at = NULL, look_until = NULL
                WHERE  installation = @installation AND channel = @channel AND week = @week AND person = @person
                """,
                new
                {
                    installation = installation.Key,
                    channel = row.Channel,
                    week = row.Week,
                    person = person.Value,
                    mark = MarkOf(installation.Key, row.Channel, row.Week, person.Value),
                });
        }

        await session.ExecuteAsync(
            "DELETE FROM summary_plan WHERE installation = @installation AND person = @person", new { installation = installation.Key, person = person.Value });
    }

    /// <summary>Marks of people whose data was deleted, once their week is over.</summary>
    public static Task ForgetMarksAsync(DbSession session, DateTimeOffset before) =>
        session.ExecuteAsync("DELETE FROM summary_plan WHERE person LIKE '#%' AND planned_at < @before", new { before = before.ToUnixTimeMilliseconds() });

    /// <summary>What is planned names the channel's old id in what waits to be sent: it is planned again under the new one.</summary>
    public static Task PlanAgainAsync(DbSession session, ChannelRename rename) =>
        session.ExecuteAsync("DELETE FROM summary_plan WHERE installation = @installation AND channel = @old AND state = 1", rename);

    public static async Task ForgetAsync(DbSession session, DateTimeOffset before)
    {
        var values = new { before = before.ToUnixTimeMilliseconds() };
        await session.ExecuteAsync("DELETE FROM summary_plan WHERE planned_at < @before", values);
        await session.ExecuteAsync("DELETE FROM summary_team WHERE read_at < @before", values);
    }

    private static string MarkOf(string installation, string channel, string week, string person) =>
        $"#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{installation}/{channel}/{week}/{person}")).AsSpan(0, 16))}";

    private static DateTimeOffset? Moment(long? millis) => millis is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    private static object Values(SummaryKey key, DateTimeOffset? at = null, DateTimeOffset? until = null, DateTimeOffset now = default, SummaryState state = default) => new
    {
        installation = key.Installation.Key,
        channel = key.Channel.Value,
        week = key.Week.ToString(),
        person = key.Person.Value,
        at = at?.ToUnixTimeMilliseconds(),
        until = until?.ToUnixTimeMilliseconds(),
        now = now.ToUnixTimeMilliseconds(),
        state = (int)state,
    };

    private sealed record DoneRow(string Channel, string Week);

    private sealed record ChannelRow(string Installation, string Channel);

    private sealed record Row
    {
        public long State { get; init; }

        public long? LookAt { get; init; }

        public long? LookUntil { get; init; }
    }
}
