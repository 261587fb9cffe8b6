using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Members;

/// <summary>Who has left a channel lately, as Slack's own lines in it say.</summary>
internal static class LeaverStore
{
    public static async Task<bool> HasLeftAsync(DbSession session, ChannelKey channel, UserId person) =>
        await LeftAtAsync(session, channel, person) is not null;

    public static Task LeftAsync(DbSession session, ChannelKey channel, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO channel_leaver (installation,  channel,  person,  left_at)
            VALUES                     (@installation, @channel, @person, @now)
            ON CONFLICT (installation, channel, person) DO UPDATE SET left_at = @now
            """, new { channel, person, now });

    public static Task JoinedAsync(DbSession session, ChannelKey channel, UserId person) =>
        session.ExecuteAsync("DELETE FROM channel_leaver WHERE installation = @installation AND channel = @channel AND person = @person", new { channel, person });

    /// <summary>What somebody writes in the channel shows that they are back, also where Slack's line of it was missed.</summary>
    public static async Task WroteAsync(DbSession session, ChannelKey channel, UserId person, DateTimeOffset at)
    {
        if (await LeftAtAsync(session, channel, person) <= at)
        {
            await JoinedAsync(session, channel, person);
        }
    }

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("channel_leaver", "left_at < @before", new { before });

    private static Task<DateTimeOffset?> LeftAtAsync(DbSession session, ChannelKey channel, UserId person) =>
        session.RecallOneAsync<DateTimeOffset?>(
            "SELECT left_at FROM channel_leaver WHERE installation = @installation AND channel = @channel AND person = @person", new { channel, person });
}
