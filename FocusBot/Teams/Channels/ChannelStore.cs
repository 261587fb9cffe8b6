using FocusBot.Conversations;
using FocusBot.Storage;

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

    public static async Task RenameAsync(DbSession session, InstallationId installation, ChannelId old, ChannelId @new)
    {
        var ids = new { installation = installation.Key, old = old.Value, @new = @new.Value };
        await session.ExecuteAsync(
            """
            UPDATE channel
            SET    introduced_at = (SELECT o.introduced_at FROM channel o WHERE o.installation = @installation AND o.channel = @old)
            WHERE  installation = @installation AND channel = @new AND introduced_at IS NULL
            """, ids);
        await RenameInAsync(session, "channel", [], installation, old, @new);
    }

    /// <summary>Lets the rows of a table follow a channel to its new id. Where the new id has a row already, that one is the younger and stays.</summary>
    /// <param name="keys">The columns that make a row unique inside a channel.</param>
    public static async Task RenameInAsync(
        DbSession session, string table, IReadOnlyList<string> keys, InstallationId installation, ChannelId old, ChannelId @new)
    {
        var ids = new { installation = installation.Key, old = old.Value, @new = @new.Value };
        var isSame = string.Concat(keys.Select(key => $" AND young.{key} = {table}.{key}"));
        await session.ExecuteAsync(
            $"""
            DELETE FROM {table}
            WHERE  installation = @installation AND channel = @old
              AND  EXISTS (SELECT 1 FROM {table} young WHERE young.installation = @installation AND young.channel = @new{isSame})
            """, ids);
        await session.ExecuteAsync($"UPDATE {table} SET channel = @new WHERE installation = @installation AND channel = @old", ids);
    }

    private sealed record Row(long State, long IsShared, long? Mode, long? SharedMode)
    {
        public bool IsOff => IsShared != 0 ? SharedMode is null or (long)ChannelMode.Off : Mode is (long)ChannelMode.Off;
    }
}
