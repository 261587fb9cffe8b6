using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams;

/// <summary>What is set for a channel, who besides the inviter and the admins may set it, and who has set what.</summary>
public static class SettingsStore
{
    /// <summary>What holds in a channel now. In a channel that is shared with another organisation FocusBot is off, whatever was set before.</summary>
    public static async Task<ChannelSettings> OfAsync(DbSession session, InstallationId installation, ChannelId channel)
    {
        var settings = await StoredAsync(session, installation, channel);
        return await ChannelStore.FindAsync(session, installation, channel) is { IsShared: true } ? settings with { Mode = ChannelMode.Off } : settings;
    }

    /// <summary>What was set, whether or not it holds now.</summary>
    internal static async Task<ChannelSettings> StoredAsync(DbSession session, InstallationId installation, ChannelId channel)
    {
        var set = await session.QueryOneAsync<Row>(
            """
            SELECT mode AS Mode, sensitivity AS Sensitivity, quiet_from AS QuietFrom, quiet_to AS QuietTo, quiet_zone AS QuietZone,
                   summary_day AS SummaryDay, summary_hour AS SummaryHour, hold_out AS HoldOut, user_group AS UserGroup
            FROM   channel_setting
            WHERE  installation = @installation AND channel = @channel
            """, new { installation = installation.Key, channel = channel.Value });
        return set?.ToSettings() ?? ChannelSettings.Default;
    }

    internal static Task SetAsync(DbSession session, InstallationId installation, ChannelId channel, ChannelSettings settings) =>
        session.ExecuteAsync(
            """
            INSERT INTO channel_setting (installation,  channel,  mode,  sensitivity,  quiet_from, quiet_to, quiet_zone, summary_day, summary_hour, hold_out, user_group)
            VALUES                      (@installation, @channel, @mode, @sensitivity, @from,      @to,      @zone,      @day,        @hour,        @holdOut, @group)
            ON CONFLICT (installation, channel) DO UPDATE
            SET mode = @mode, sensitivity = @sensitivity, quiet_from = @from, quiet_to = @to, quiet_zone = @zone,
                summary_day = @day, summary_hour = @hour, hold_out = @holdOut, user_group = @group
            """,
            new
            {
                installation = installation.Key,
                channel = channel.Value,
                mode = (int)settings.Mode,
                sensitivity = (int)settings.Sensitivity,
                from = MinutesOf(settings.Quiet?.From),
                to = MinutesOf(settings.Quiet?.To),
                zone = settings.Quiet?.Zone,
                day = (int)settings.SummaryDay,
                hour = settings.SummaryHour,
                holdOut = settings.HoldOut,
                group = settings.UserGroup,
            });

    internal static async Task RenameChannelAsync(DbSession session, InstallationId installation, ChannelId old, ChannelId @new)
    {
        await ChannelStore.RenameInAsync(session, "channel_setting", [], installation, old, @new);
        await ChannelStore.RenameInAsync(session, "facilitator", ["person"], installation, old, @new);
        await ChannelStore.RenameInAsync(session, "admin_act", ["id"], installation, old, @new);
    }

    private static int? MinutesOf(TimeOnly? time) => time is { } known ? (int)known.ToTimeSpan().TotalMinutes : null;

    private sealed record Row(
        long Mode, long Sensitivity, long? QuietFrom, long? QuietTo, string? QuietZone, long SummaryDay, long SummaryHour, long HoldOut, string? UserGroup)
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
