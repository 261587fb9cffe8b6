using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Arrivals;

/// <summary>Who was told, when they came into a channel, that FocusBot reads along there.</summary>
internal static class JoinerStore
{
    public static async Task<bool> WasToldAsync(DbSession session, ChannelKey channel, UserId person) =>
        await session.QueryOneAsync<int?>(
            "SELECT 1 FROM joiner WHERE installation = @installation AND channel = @channel AND person = @person", new { channel, person }) is not null;

    public static Task ToldAsync(DbSession session, ChannelKey channel, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO joiner (installation,  channel,  person,  told_at)
            VALUES             (@installation, @channel, @person, @now)
            ON CONFLICT (installation, channel, person) DO UPDATE SET told_at = @now
            """, new { channel, person, now });

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) => session.DeleteAsync("joiner", "told_at < @before", new { before });
}
