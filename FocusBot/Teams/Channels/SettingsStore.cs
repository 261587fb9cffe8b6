using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Channels;

/// <summary>What is set for a channel.</summary>
internal static class SettingsStore
{
    /// <summary>What holds in a channel now. In a channel that is shared with another organisation FocusBot is off until a facilitator says otherwise there.</summary>
    public static async Task<ChannelSettings> OfAsync(DbSession session, ChannelKey channel)
    {
        // Every message asks for it, and more than once.
        var row = await session.RecallOneAsync<Row>(
            """
            SELECT    s.mode, s.sensitivity, s.quiet_from, s.quiet_to, s.quiet_zone, s.summary_day, s.summary_hour, s.hold_out, s.user_group, s.shared_mode, s.tells_joiners, s.follows_huddles, c.start_mode, c.is_shared
            FROM      (SELECT 1 AS one) here
            LEFT JOIN channel_setting s ON s.installation = @installation AND s.channel = @channel
            LEFT JOIN channel c ON c.installation = @installation AND c.channel = @channel
            """, channel);
        return row?.ToSettings() ?? ChannelSettings.Default;
    }

    /// <summary>The mode in which whoever runs FocusBot lets new channels begin, where nobody has saved another.</summary>
    /// <returns><see langword="null"/> where somebody has, or where it begins as everywhere.</returns>
    public static async Task<ChannelMode?> FromAdminAsync(DbSession session, ChannelKey channel) =>
        await session.QueryOneAsync<int?>("SELECT 1 FROM channel_setting WHERE installation = @installation AND channel = @channel", channel) is null
        && await ChannelStore.StartModeAsync(session, channel) is { } begins && begins != ChannelSettings.Default.Mode
        && !await IsSharedAsync(session, channel)
            ? begins
            : null;

    /// <summary>Sets what holds now. While a channel is shared its mode is kept apart, so that neither state inherits it from the other.</summary>
    internal static async Task SetAsync(DbSession session, ChannelKey channel, ChannelSettings settings)
    {
        var isShared = await IsSharedAsync(session, channel);
        await session.ExecuteAsync(
            """
            INSERT INTO channel_setting (installation,  channel,  mode,  shared_mode, sensitivity,  quiet_from, quiet_to, quiet_zone, summary_day, summary_hour, hold_out, user_group, tells_joiners, follows_huddles)
            VALUES                      (@installation, @channel, @mode, @sharedMode, @sensitivity, @from,      @to,      @zone,      @summaryDay, @summaryHour, @holdOut, @userGroup, @tellsJoiners, @followsHuddles)
            ON CONFLICT (installation, channel) DO UPDATE
            SET mode = CASE WHEN @isShared = 1 THEN channel_setting.mode ELSE @mode END, shared_mode = COALESCE(@sharedMode, channel_setting.shared_mode), sensitivity = @sensitivity, quiet_from = @from, quiet_to = @to, quiet_zone = @zone,
                summary_day = @summaryDay, summary_hour = @summaryHour, hold_out = @holdOut, user_group = @userGroup, tells_joiners = @tellsJoiners, follows_huddles = @followsHuddles
            """,
            new
            {
                channel,
                isShared,
                mode = isShared ? await ChannelStore.StartModeAsync(session, channel) ?? ChannelSettings.Default.Mode : settings.Mode,
                sharedMode = isShared ? settings.Mode : (ChannelMode?)null,
                settings.Sensitivity,
                from = MinutesOf(settings.Quiet?.From),
                to = MinutesOf(settings.Quiet?.To),
                zone = settings.Quiet?.Zone,
                settings.SummaryDay,
                settings.SummaryHour,
                settings.HoldOut,
                settings.UserGroup,
                settings.TellsJoiners,
                settings.FollowsHuddles,
            });
        await ChannelStore.HeardOfAskingFirstAsync(session, channel);
    }

    private static async Task<bool> IsSharedAsync(DbSession session, ChannelKey channel) =>
        await ChannelStore.FindAsync(session, channel) is { IsShared: true };

    private static int? MinutesOf(TimeOnly? time) => time is { } known ? (int)known.ToTimeSpan().TotalMinutes : null;

    /// <summary>Three columns are one value, quiet hours, and four are one mode. Without a mode nothing was saved.</summary>
    private sealed record Row(
        ChannelMode? Mode, Sensitivity? Sensitivity, int? QuietFrom, int? QuietTo, string? QuietZone, DayOfWeek? SummaryDay, int? SummaryHour, int? HoldOut, string? UserGroup, ChannelMode? SharedMode, bool? TellsJoiners, bool? FollowsHuddles,
        ChannelMode? StartMode, bool? IsShared)
    {
        private static readonly ChannelSettings Default = ChannelSettings.Default;

        public ChannelSettings ToSettings() => new(
            IsShared is true ? SharedMode ?? ChannelMode.Off : Mode ?? StartMode ?? Default.Mode,
            Sensitivity ?? Default.Sensitivity,
            QuietFrom is { } from && QuietTo is { } to && QuietZone is { } zone ? new(TimeOf(from), TimeOf(to), zone) : null,
            SummaryDay ?? Default.SummaryDay,
            SummaryHour ?? Default.SummaryHour,
            HoldOut ?? Default.HoldOut,
            UserGroup) { TellsJoiners = TellsJoiners ?? Default.TellsJoiners, FollowsHuddles = FollowsHuddles ?? Default.FollowsHuddles };

        private static TimeOnly TimeOf(int minutes) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes));
    }
}
