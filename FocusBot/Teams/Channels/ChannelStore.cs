using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Teams.Channels;

internal static class ChannelStore
{
    public static async Task<Channel?> FindAsync(DbSession session, InstallationId installation, ChannelId channel) =>
        await session.QueryOneAsync<Row>(
            """
            SELECT    c.state AS State, c.is_shared AS IsShared, s.mode AS Mode, s.shared_mode AS SharedMode
            FROM      channel c
            LEFT JOIN channel_setting s ON s.installation = c.installation AND s.channel = c.channel
            WHERE     c.installation = @installation AND c.channel = @channel
            """, new { installation = installation.Key, channel = channel.Value }) is { } row
            ? new(channel, (ChannelState)row.State, row.IsShared != 0) { IsOff = row.IsOff }
            : null;

    /// <summary>A delivery from this channel shows that FocusBot is in it, and whether it is shared.</summary>
    /// <param name="isShared">Absent: this time it was not said.</param>
    public static Task SawAsync(DbSession session, InstallationId installation, ChannelId channel, bool? isShared) =>
        session.ExecuteAsync(
            """
            INSERT INTO channel (installation,  channel,  state, is_shared)
            VALUES              (@installation, @channel, 1,     COALESCE(@isShared, 0))
            ON CONFLICT (installation, channel) DO UPDATE SET state = 1, is_shared = COALESCE(@isShared, channel.is_shared)
            WHERE channel.state <> 1 OR channel.is_shared <> COALESCE(@isShared, channel.is_shared)
            """, new { installation = installation.Key, channel = channel.Value, isShared = isShared is { } known ? (known ? 1 : 0) : (int?)null });

    public static Task InvitedAsync(DbSession session, InstallationId installation, ChannelId channel, UserId? by) =>
        session.ExecuteAsync(
            "UPDATE channel SET invited_by = @by WHERE installation = @installation AND channel = @channel",
            new { installation = installation.Key, channel = channel.Value, by = by?.Value });

    public static async Task<UserId?> InviterAsync(DbSession session, InstallationId installation, ChannelId channel) =>
        await session.QueryOneAsync<string?>(
            "SELECT invited_by FROM channel WHERE installation = @installation AND channel = @channel",
            new { installation = installation.Key, channel = channel.Value }) is { } inviter ? new(inviter) : null;

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

    /// <summary>FocusBot has introduced itself in the channel, whatever its id was then.</summary>
    public static Task IntroducedTooAsync(DbSession session, ChannelRename rename) =>
        session.ExecuteAsync(
            """
            UPDATE channel
            SET    introduced_at = (SELECT o.introduced_at FROM channel o WHERE o.installation = @installation AND o.channel = @old)
            WHERE  installation = @installation AND channel = @new AND introduced_at IS NULL
            """, rename);

    private sealed record Row(long State, long IsShared, long? Mode, long? SharedMode)
    {
        public bool IsOff => IsShared != 0 ? SharedMode is null or (long)ChannelMode.Off : Mode is (long)ChannelMode.Off;
    }
}
