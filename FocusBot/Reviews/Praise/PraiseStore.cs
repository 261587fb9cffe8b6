using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Reviews.Praise;

/// <summary>Which messages praised what.</summary>
internal static class PraiseStore
{
    public static Task SetAsync(DbSession session, InstallationId installation, ChannelId channel, MessageTs ts, UserId author, Praised praised) =>
        session.ExecuteAsync(
            """
            INSERT INTO praise (installation,  channel,  ts,  author,  kind)
            VALUES             (@installation, @channel, @ts, @author, @kind)
            ON CONFLICT (installation, channel, ts) DO UPDATE SET kind = @kind
            """,
            new { installation = installation.Key, channel = channel.Value, ts = ts.ToString(), author = author.Value, kind = (int)praised });

    public static Task RemoveAsync(DbSession session, InstallationId installation, ChannelId channel, MessageTs ts) =>
        session.ExecuteAsync(
            "DELETE FROM praise WHERE installation = @installation AND channel = @channel AND ts = @ts",
            new { installation = installation.Key, channel = channel.Value, ts = ts.ToString() });

    public static Task ForgetChannelAsync(DbSession session, InstallationId installation, ChannelId channel) =>
        session.ExecuteAsync(
            "DELETE FROM praise WHERE installation = @installation AND channel = @channel", new { installation = installation.Key, channel = channel.Value });
}
