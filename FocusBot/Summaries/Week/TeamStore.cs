using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Summaries.Week;

/// <summary>Who is in the user group whose week a channel's summary tells.</summary>
internal static class TeamStore
{
    /// <returns>Empty when the group was not asked since then.</returns>
    public static Task<IReadOnlyList<UserId>> OfGroupAsync(DbSession session, ChannelKey channel, string group, DateTimeOffset since) =>
        session.QueryAsync<UserId>(
            """
            SELECT person FROM summary_team
            WHERE  installation = @installation AND channel = @channel AND user_group = @group AND read_at >= @since
            ORDER  BY person
            """, new { channel, group, since });

    public static async Task PutGroupAsync(DbSession session, ChannelKey channel, string group, IReadOnlyList<UserId> people, DateTimeOffset now)
    {
        await session.ExecuteAsync("DELETE FROM summary_team WHERE installation = @installation AND channel = @channel", channel);
        foreach (var person in people.Distinct())
        {
            await session.ExecuteAsync(
                """
                INSERT INTO summary_team (installation,  channel,  person,  user_group, read_at)
                VALUES                   (@installation, @channel, @person, @group,     @now)
                """, new { channel, person, group, now });
        }
    }

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("summary_team", "read_at < @before", new { before });
}
