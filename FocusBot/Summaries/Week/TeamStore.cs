using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Summaries.Week;

/// <summary>Who a channel's team is: the people of its review threads, or of a user group.</summary>
internal static class TeamStore
{
    /// <summary>Whoever has written in a thread with a reply since then.</summary>
    public static async Task<IReadOnlyList<UserId>> ReviewersAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since) =>
        [.. (await session.QueryAsync<string>(
            """
            SELECT DISTINCT m.author
            FROM   review_message m
            WHERE  m.installation = @installation AND m.channel = @channel AND m.ts >= @since AND m.is_deleted = 0 AND m.author IS NOT NULL
              AND  (m.ts <> m.root OR EXISTS (SELECT 1 FROM review_message r
                                              WHERE  r.installation = m.installation AND r.channel = m.channel AND r.root = m.root
                                                AND  r.ts > m.root AND r.is_deleted = 0 AND r.author IS NOT NULL))
            ORDER  BY m.author
            """, new { installation = installation.Key, channel = channel.Value, since = MessageTs.At(since).ToString() })).Select(person => new UserId(person))];

    /// <returns>Empty when the group was not asked since then.</returns>
    public static async Task<IReadOnlyList<UserId>> OfGroupAsync(
        DbSession session, InstallationId installation, ChannelId channel, string group, DateTimeOffset since) =>
        [.. (await session.QueryAsync<string>(
            """
            SELECT person FROM summary_team
            WHERE  installation = @installation AND channel = @channel AND user_group = @group AND read_at >= @since
            ORDER  BY person
            """, new { installation = installation.Key, channel = channel.Value, group, since = since.ToUnixTimeMilliseconds() })).Select(person => new UserId(person))];

    public static async Task PutGroupAsync(
        DbSession session, InstallationId installation, ChannelId channel, string group, IReadOnlyList<UserId> people, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            "DELETE FROM summary_team WHERE installation = @installation AND channel = @channel",
            new { installation = installation.Key, channel = channel.Value });
        foreach (var person in people.Distinct())
        {
            await session.ExecuteAsync(
                """
                INSERT INTO summary_team (installation,  channel,  person,  user_group, read_at)
                VALUES                   (@installation, @channel, @person, @group,     @now)
                """, new { installation = installation.Key, channel = channel.Value, person = person.Value, group, now = now.ToUnixTimeMilliseconds() });
        }
    }
}
