using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Members;

/// <summary>Who has left a channel lately, as Slack's own lines in it say.</summary>
internal static class LeaverStore
{
    public static async Task<bool> HasLeftAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person) =>
        await session.QueryOneAsync<int?>(
            "SELECT 1 FROM channel_leaver WHERE installation = @installation AND channel = @channel AND person = @person",
            Values(installation, channel, person)) is not null;

    public static Task LeftAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO channel_leaver (installation,  channel,  person,  left_at)
            VALUES                     (@installation, @channel, @person, @now)
            ON CONFLICT (installation, channel, person) DO UPDATE SET left_at = @now
            """, Values(installation, channel, person, now));

    public static Task JoinedAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person) =>
        session.ExecuteAsync(
            "DELETE FROM channel_leaver WHERE installation = @installation AND channel = @channel AND person = @person", Values(installation, channel, person));

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) =>
        session.ExecuteAsync("DELETE FROM channel_leaver WHERE left_at < @before", new { before = before.ToUnixTimeMilliseconds() });

    private static object Values(InstallationId installation, ChannelId channel, UserId person, DateTimeOffset now = default) => new
    {
        installation = installation.Key,
        channel = channel.Value,
        person = person.Value,
        now = now.ToUnixTimeMilliseconds(),
    };
}
