using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Teams.Channels;

/// <summary>What each team focuses on.</summary>
internal static class FocusStore
{
    private const string Iso = "yyyy-MM-dd";

    /// <returns><see langword="null"/> when none is set, or when it has ended.</returns>
    public static async Task<TeamFocus?> FindAsync(DbSession session, ChannelKey channel, DateTimeOffset now) =>
        await session.QueryOneAsync<(Level Level, string? Situation, string? LastDay, DateTimeOffset EndsAt, string? Reason)?>(
            """
            SELECT level, situation, last_day, ends_at, reason
            FROM   team_focus
            WHERE  installation = @installation AND channel = @channel AND ends_at > @now
            """, new { channel, now }) is { } set
            ? new(set.Level, Situations.Find(set.Situation), DayOf(set.LastDay, set.EndsAt), set.EndsAt, set.Reason)
            : null;

    internal static Task SetAsync(DbSession session, ChannelKey channel, TeamFocus focus, UserId by, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO team_focus (installation,  channel,  level,  situation,  last_day, ends_at, reason,  set_by, set_at)
            VALUES                 (@installation, @channel, @level, @situation, @lastDay, @endsAt, @reason, @by,    @now)
            ON CONFLICT (installation, channel) DO UPDATE
            SET level = @level, situation = @situation, last_day = @lastDay, ends_at = @endsAt, reason = @reason, set_by = @by, set_at = @now
            """, new { channel, focus.Level, situation = focus.Situation?.Word(), lastDay = focus.LastDay.ToString(Iso, CultureInfo.InvariantCulture), focus.EndsAt, focus.Reason, by, now });

    internal static Task ClearAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("DELETE FROM team_focus WHERE installation = @installation AND channel = @channel", channel);

    internal static Task ForgetEndedAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("team_focus", "ends_at < @before", new { before });

    /// <summary>A focus of an earlier release has no day of its own.</summary>
    private static DateOnly DayOf(string? lastDay, DateTimeOffset endsAt) =>
        DateOnly.TryParseExact(lastDay, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.FromDateTime(endsAt.UtcDateTime.AddSeconds(-1));
}
