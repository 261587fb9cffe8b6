using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Reviews.Praise;

/// <summary>Which messages praised what.</summary>
internal static class PraiseStore
{
    public static Task SetAsync(DbSession session, ChannelKey channel, MessageTs ts, UserId author, Praised praised) =>
        session.ExecuteAsync(
            """
            INSERT INTO praise (installation,  channel,  ts,  author,  kind)
            VALUES             (@installation, @channel, @ts, @author, @praised)
            ON CONFLICT (installation, channel, ts) DO UPDATE SET kind = @praised
            """, new { channel, ts, author, praised });

    public static Task RemoveAsync(DbSession session, ChannelKey channel, MessageTs ts) =>
        session.ExecuteAsync("DELETE FROM praise WHERE installation = @installation AND channel = @channel AND ts = @ts", new { channel, ts });

    public static Task ForgetChannelAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("DELETE FROM praise WHERE installation = @installation AND channel = @channel", channel);
}
