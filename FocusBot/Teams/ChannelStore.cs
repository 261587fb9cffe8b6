using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams;

internal static class ChannelStore
{
    public static async Task<Channel?> FindAsync(DbSession session, InstallationId installation, ChannelId channel) =>
        await session.QueryOneAsync<Row>(
            "SELECT state AS State, is_shared AS IsShared FROM channel WHERE installation = @installation AND channel = @channel",
            new { installation = installation.Key, channel = channel.Value }) is { } row
            ? new(channel, (ChannelState)row.State, row.IsShared != 0)
            : null;

    /// <summary>A delivery from this channel shows that FocusBot is in it, and whether it is shared.</summary>
    public static Task SawAsync(DbSession session, InstallationId installation, ChannelId channel, bool isShared) =>
        session.ExecuteAsync(
            """
            INSERT INTO channel (installation,  channel,  state, is_shared)
            VALUES              (@installation, @channel, 1,     @isShared)
            ON CONFLICT (installation, channel) DO UPDATE SET state = 1, is_shared = @isShared
            WHERE channel.state <> 1 OR channel.is_shared <> @isShared
            """, new { installation = installation.Key, channel = channel.Value, isShared = isShared ? 1 : 0 });

    public static Task InvitedAsync(DbSession session, InstallationId installation, ChannelId channel, UserId? by) =>
        session.ExecuteAsync(
            "UPDATE channel SET invited_by = @by WHERE installation = @installation AND channel = @channel",
            new { installation = installation.Key, channel = channel.Value, by = by?.Value });

    /// <returns><see langword="false"/> when FocusBot has introduced itself here before.</returns>
    public static async Task<bool> IntroduceOnceAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            UPDATE channel SET introduced_at = @now
            WHERE  installation = @installation AND channel = @channel AND introduced_at IS NULL
            """, new { installation = installation.Key, channel = channel.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    public static Task SetStateAsync(DbSession session, InstallationId installation, ChannelId channel, ChannelState state) =>
        session.ExecuteAsync(
            """
            INSERT INTO channel (installation,  channel,  state)
            VALUES              (@installation, @channel, @state)
            ON CONFLICT (installation, channel) DO UPDATE SET state = @state
            """, new { installation = installation.Key, channel = channel.Value, state = (int)state });

    public static async Task RenameAsync(DbSession session, InstallationId installation, ChannelId old, ChannelId @new)
    {
        var ids = new { installation = installation.Key, old = old.Value, @new = @new.Value };
        await session.ExecuteAsync("DELETE FROM channel WHERE installation = @installation AND channel = @new", ids);
        await session.ExecuteAsync("UPDATE channel SET channel = @new WHERE installation = @installation AND channel = @old", ids);
    }

    private sealed record Row(long State, long IsShared);
}
