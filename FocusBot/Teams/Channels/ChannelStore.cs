using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Teams.Channels;

internal static class ChannelStore
{
    public static async Task<Channel?> FindAsync(DbSession session, ChannelKey channel) =>
        await session.RecallOneAsync<Row>(
            """
            SELECT    c.state, c.is_shared, s.mode, s.shared_mode
            FROM      channel c
            LEFT JOIN channel_setting s ON s.installation = c.installation AND s.channel = c.channel
            WHERE     c.installation = @installation AND c.channel = @channel
            """, channel) is { } row
            ? new(channel.Channel, row.State, row.IsShared) { IsOff = row.IsOff }
            : null;

    /// <summary>Every channel that FocusBot is in.</summary>
    public static Task<IReadOnlyList<ChannelKey>> AllAsync(DbSession session) =>
        session.QueryAsync<ChannelKey>("SELECT installation, channel FROM channel WHERE state = 1");

    /// <summary>The channels to which this person invited FocusBot.</summary>
    public static Task<IReadOnlyList<ChannelId>> InvitedToAsync(DbSession session, InstallationId installation, UserId inviter, int most) =>
        session.QueryAsync<ChannelId>(
            "SELECT channel FROM channel WHERE installation = @installation AND invited_by = @inviter ORDER BY channel LIMIT @most",
            new { installation, inviter, most });

    /// <summary>A delivery from this channel shows that FocusBot is in it, and whether it is shared.</summary>
    /// <param name="isShared">Absent: this time it was not said.</param>
    /// <param name="startsIn">The mode in which a channel that is new begins; absent: as if nobody had chosen one.</param>
    public static async Task SawAsync(DbSession session, ChannelKey channel, bool? isShared, ChannelMode? startsIn = null)
    {
        // Nearly always that is known, by every message anew.
        if (await FindAsync(session, channel) is { State: ChannelState.Member } known && known.IsShared == (isShared ?? known.IsShared))
        {
            return;
        }

        await session.ExecuteAsync(
            """
            INSERT INTO channel (installation,  channel,  state, is_shared,              start_mode)
            VALUES              (@installation, @channel, 1,     COALESCE(@isShared, 0), @startsIn)
            ON CONFLICT (installation, channel) DO UPDATE SET state = 1, is_shared = COALESCE(@isShared, channel.is_shared)
            """, new { channel, isShared, startsIn });
    }

    /// <summary>Whoever invites FocusBot facilitates the channel, if nobody has before.</summary>
    public static Task InvitedAsync(DbSession session, ChannelKey channel, UserId by) =>
        session.ExecuteAsync(
            "UPDATE channel SET invited_by = @by, had_facilitator = 1 WHERE installation = @installation AND channel = @channel AND had_facilitator = 0", new { channel, by });

    /// <summary>Somebody was named: from now on an invitation makes nobody a facilitator.</summary>
    public static Task HasFacilitatorAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("UPDATE channel SET had_facilitator = 1 WHERE installation = @installation AND channel = @channel", channel);

    /// <returns><see langword="false"/> when it was not this person who invited FocusBot.</returns>
    public static async Task<bool> InviterLeftAsync(DbSession session, ChannelKey channel, UserId person) =>
        await session.ExecuteAsync(
            "UPDATE channel SET invited_by = NULL WHERE installation = @installation AND channel = @channel AND invited_by = @person", new { channel, person }) == 1;

    public static Task<UserId?> InviterAsync(DbSession session, ChannelKey channel) =>
        session.QueryOneAsync<UserId?>("SELECT invited_by FROM channel WHERE installation = @installation AND channel = @channel", channel);

    /// <summary>The mode in which the channel began; absent: it asks first.</summary>
    public static Task<ChannelMode?> StartModeAsync(DbSession session, ChannelKey channel) =>
        session.QueryOneAsync<ChannelMode?>("SELECT start_mode FROM channel WHERE installation = @installation AND channel = @channel", channel);

    /// <summary>Channels whose facilitator has yet to hear that FocusBot asks first there now.</summary>
    public static Task<IReadOnlyList<ChannelKey>> ToHearOfAskingFirstAsync(DbSession session, int most) =>
        session.QueryAsync<ChannelKey>("SELECT installation, channel FROM channel WHERE state = 1 AND hears_of_asking = 1 ORDER BY installation, channel LIMIT @most", new { most });

    public static Task HeardOfAskingFirstAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("UPDATE channel SET hears_of_asking = 0 WHERE installation = @installation AND channel = @channel", channel);

    /// <returns><see langword="false"/> when FocusBot has introduced itself here before.</returns>
    public static async Task<bool> IntroduceOnceAsync(DbSession session, ChannelKey channel, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            UPDATE channel SET introduced_at = @now
            WHERE  installation = @installation AND channel = @channel AND introduced_at IS NULL
            """, new { channel, now }) == 1;

    /// <returns>When FocusBot introduced itself there; <see langword="null"/> when it did not.</returns>
    public static Task<DateTimeOffset?> IntroducedAtAsync(DbSession session, ChannelKey channel) =>
        session.QueryOneAsync<DateTimeOffset?>("SELECT introduced_at FROM channel WHERE installation = @installation AND channel = @channel", channel);

    public static Task SetStateAsync(DbSession session, ChannelKey channel, ChannelState state) =>
        session.ExecuteAsync(
            """
            INSERT INTO channel (installation,  channel,  state)
            VALUES              (@installation, @channel, @state)
            ON CONFLICT (installation, channel) DO UPDATE SET state = @state
            """, new { channel, state });

    /// <summary>FocusBot has introduced itself in the channel and was invited to it, whatever its id was then.</summary>
    public static async Task StaysKnownAsync(DbSession session, ChannelRename rename)
    {
        await session.ExecuteAsync(
            """
            UPDATE channel
            SET    introduced_at = (SELECT o.introduced_at FROM channel o WHERE o.installation = @installation AND o.channel = @old)
            WHERE  installation = @installation AND channel = @new AND introduced_at IS NULL
            """, rename);
        await session.ExecuteAsync(
            """
            UPDATE channel
            SET    had_facilitator = 1, invited_by = (SELECT o.invited_by FROM channel o WHERE o.installation = @installation AND o.channel = @old)
            WHERE  installation = @installation AND channel = @new
              AND  EXISTS (SELECT 1 FROM channel o WHERE o.installation = @installation AND o.channel = @old AND o.had_facilitator = 1)
            """, rename);
    }

    /// <summary>Whether FocusBot is off takes the channel and its settings together.</summary>
    private sealed record Row(ChannelState State, bool IsShared, ChannelMode? Mode, ChannelMode? SharedMode)
    {
        public bool IsOff => IsShared ? SharedMode is null or ChannelMode.Off : Mode is ChannelMode.Off;
    }
}
