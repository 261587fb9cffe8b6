using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Channels;

/// <summary>What is set for a channel, who besides the inviter and the admins may set it, and who has set what.</summary>
internal static class SettingsStore
{
    /// <summary>What holds in a channel now. In a channel that is shared with another organisation FocusBot is off until a facilitator says otherwise there.</summary>
    public static async Task<ChannelSettings> OfAsync(DbSession session, InstallationId installation, ChannelId channel)
    {
        var set = await session.QueryOneAsync<Row>(
            """
            SELECT mode AS Mode, sensitivity AS Sensitivity, quiet_from AS QuietFrom, quiet_to AS QuietTo, quiet_zone AS QuietZone,
                   summary_day AS SummaryDay, summary_hour AS SummaryHour, hold_out AS HoldOut, user_group AS UserGroup, shared_mode AS SharedMode
            FROM   channel_setting
            WHERE  installation = @installation AND channel = @channel
            """, new { installation = installation.Key, channel = channel.Value });
        var settings = set?.ToSettings() ?? ChannelSettings.Default;
        return await IsSharedAsync(session, installation, channel)
            ? settings with { Mode = set?.SharedMode is { } mode ? (ChannelMode)mode : ChannelMode.Off }
            : settings;
    }

    /// <summary>Sets what holds now. While a channel is shared its mode is kept apart, so that neither state inherits it from the other.</summary>
    internal static async Task SetAsync(DbSession session, InstallationId installation, ChannelId channel, ChannelSettings settings)
    {
        var isShared = await IsSharedAsync(session, installation, channel);
        await session.ExecuteAsync(
            """
            INSERT INTO channel_setting (installation,  channel,  mode,  shared_mode, sensitivity,  quiet_from, quiet_to, quiet_zone, summary_day, summary_hour, hold_out, user_group)
            VALUES                      (@installation, @channel, @mode, @sharedMode, @sensitivity, @from,      @to,      @zone,      @day,        @hour,        @holdOut, @group)
            ON CONFLICT (installation, channel) DO UPDATE
            SET mode = CASE WHEN @isShared = 1 THEN channel_setting.mode ELSE @mode END, shared_mode = COALESCE(@sharedMode, channel_setting.shared_mode), sensitivity = @sensitivity, quiet_from = @from, quiet_to = @to, quiet_zone = @zone,
                summary_day = @day, summary_hour = @hour, hold_out = @holdOut, user_group = @group
            """,
            new
            {
                installation = installation.Key,
                channel = channel.Value,
                isShared = isShared ? 1 : 0,
                mode = (int)(isShared ? ChannelSettings.Default.Mode : settings.Mode),
                sharedMode = isShared ? (int)settings.Mode : (int?)null,
                sensitivity = (int)settings.Sensitivity,
                from = MinutesOf(settings.Quiet?.From),
                to = MinutesOf(settings.Quiet?.To),
                zone = settings.Quiet?.Zone,
                day = (int)settings.SummaryDay,
                hour = settings.SummaryHour,
                holdOut = settings.HoldOut,
                group = settings.UserGroup,
            });
    }

    private static async Task<bool> IsSharedAsync(DbSession session, InstallationId installation, ChannelId channel) =>
        await ChannelStore.FindAsync(session, installation, channel) is { IsShared: true };

    private static int? MinutesOf(TimeOnly? time) => time is { } known ? (int)known.ToTimeSpan().TotalMinutes : null;

    private sealed record Row(
        long Mode, long Sensitivity, long? QuietFrom, long? QuietTo, string? QuietZone, long SummaryDay, long SummaryHour, long HoldOut, string? UserGroup, long? SharedMode)
    {
        public ChannelSettings ToSettings() => new(
            (ChannelMode)Mode,
            (Sensitivity)Sensitivity,
            QuietFrom is { } from && QuietTo is { } to && QuietZone is { } zone ? new(TimeOf(from), TimeOf(to), zone) : null,
            (DayOfWeek)SummaryDay,
            (int)SummaryHour,
            (int)HoldOut,
            UserGroup);

        private static TimeOnly TimeOf(long minutes) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes));
    }
}
