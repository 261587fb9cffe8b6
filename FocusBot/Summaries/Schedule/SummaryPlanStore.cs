using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Summaries.Schedule;

/// <summary>What is planned, and what was said: a row for each summary.</summary>
internal static class SummaryPlanStore
{
    public static Task<SummaryPlan?> FindAsync(DbSession session, SummaryKey key) =>
        session.QueryOneAsync<SummaryPlan>(
            """
            SELECT state, look_at, look_until AS until
            FROM   summary_plan
            WHERE  installation = @installation AND channel = @channel AND week = @week AND person IN (@person, @mark)
            """, Values(key));

    /// <summary>Whether this person was to get a summary of this channel lately.</summary>
    public static async Task<bool> HasPlanAsync(DbSession session, ChannelKey channel, UserId person) =>
        await session.QueryOneAsync<int?>(
            "SELECT 1 FROM summary_plan WHERE installation = @installation AND channel = @channel AND person = @person LIMIT 1", new { channel, person }) is not null;

    /// <param name="at">Absent: their time zone is asked first.</param>
    public static Task PlanAsync(DbSession session, SummaryKey key, DateTimeOffset? at, DateTimeOffset? until, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO summary_plan (installation,  channel,  week,  person,  state, look_at, look_until, planned_at)
            VALUES                   (@installation, @channel, @week, @person, 1,     @at,     @until,     @now)
            ON CONFLICT (installation, channel, week, person) DO UPDATE SET look_at = @at, look_until = @until, planned_at = @now
            WHERE summary_plan.state = 1
            """, new { key.ChannelKey, week = key.Week.ToString(), key.Person, at, until, now });

    public static Task SettleAsync(DbSession session, SummaryKey key, SummaryState state) =>
        session.ExecuteAsync(
            """
            UPDATE summary_plan SET state = @state
            WHERE  installation = @installation AND channel = @channel AND week = @week AND person = @person AND state = 1
            """, new { key.ChannelKey, week = key.Week.ToString(), key.Person, state });

    /// <summary>Removes a person's plans. That a summary was said or left out stays for some days, under a mark that names nobody, so that it is not said twice.</summary>
    public static async Task ForgetPersonAsync(DbSession session, InstallationId installation, UserId person)
    {
        foreach (var (channel, week) in await session.QueryAsync<(ChannelId, string)>(
            "SELECT channel, week FROM summary_plan WHERE installation = @installation AND person = @person AND state <> 1", new { installation, person }))
        {
            await session.ExecuteAsync(
                """
                UPDATE summary_plan SET person = @mark, look_at = NULL, look_until = NULL
                WHERE  installation = @installation AND channel = @channel AND week = @week AND person = @person
                """, new { installation, channel, week, person, mark = MarkOf(installation, channel, week, person) });
        }

        await session.ExecuteAsync("DELETE FROM summary_plan WHERE installation = @installation AND person = @person", new { installation, person });
    }

    /// <summary>Marks of people whose data was deleted, once their week is over.</summary>
    public static Task ForgetMarksAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("summary_plan", "person LIKE '#%' AND planned_at < @before", new { before });

    /// <summary>What is planned names the channel's old id in what waits to be sent: it is planned again under the new one.</summary>
    public static Task PlanAgainAsync(DbSession session, ChannelRename rename) =>
        session.ExecuteAsync("DELETE FROM summary_plan WHERE installation = @installation AND channel = @old AND state = 1", rename);

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("summary_plan", "planned_at < @before", new { before });

    private static string MarkOf(InstallationId installation, ChannelId channel, string week, UserId person) =>
        $"#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{installation}/{channel}/{week}/{person}")).AsSpan(0, 16))}";

    private static object Values(SummaryKey key)
    {
        var week = key.Week.ToString();
        return new { key.ChannelKey, week, key.Person, mark = MarkOf(key.Installation, key.Channel, week, key.Person) };
    }
}
