using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Teams.Channels;

/// <summary>What each team looks at on purpose.</summary>
internal static class FocusStore
{
    /// <returns><see langword="null"/> when none is set, or when it has ended.</returns>
    public static async Task<TeamFocus?> FindAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset now) =>
        (await session.QueryOneAsync<Row>(
            """
            SELECT level AS Level, situation AS Situation, ends_at AS EndsAt, reason AS Reason
            FROM   team_focus
            WHERE  installation = @installation AND channel = @channel AND ends_at > @now
            """, new { installation = installation.Key, channel = channel.Value, now = now.ToUnixTimeMilliseconds() }))?.ToFocus();

    internal static Task SetAsync(DbSession session, InstallationId installation, ChannelId channel, TeamFocus focus, UserId by, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO team_focus (installation,  channel,  level,  situation,  ends_at, reason,  set_by, set_at)
            VALUES                 (@installation, @channel, @level, @situation, @endsAt, @reason, @by,    @now)
            ON CONFLICT (installation, channel) DO UPDATE
            SET level = @level, situation = @situation, ends_at = @endsAt, reason = @reason, set_by = @by, set_at = @now
            """,
            new
            {
                installation = installation.Key,
                channel = channel.Value,
                level = (int)focus.Level,
                situation = focus.Situation?.Word(),
                endsAt = focus.EndsAt.ToUnixTimeMilliseconds(),
                focus.Reason,
                by = by.Value,
                now = now.ToUnixTimeMilliseconds(),
            });

    internal static Task ClearAsync(DbSession session, InstallationId installation, ChannelId channel) =>
        session.ExecuteAsync(
            "DELETE FROM team_focus WHERE installation = @installation AND channel = @channel", new { installation = installation.Key, channel = channel.Value });

    internal static Task ForgetEndedAsync(DbSession session, DateTimeOffset before) =>
        session.ExecuteAsync("DELETE FROM team_focus WHERE ends_at < @before", new { before = before.ToUnixTimeMilliseconds() });

    private sealed record Row(long Level, string? Situation, long EndsAt, string? Reason)
    {
        public TeamFocus ToFocus() => new((Level)Level, Situations.Find(Situation), DateTimeOffset.FromUnixTimeMilliseconds(EndsAt), Reason);
    }
}
