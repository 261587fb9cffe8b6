using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Workspaces;

/// <summary>Which installations are there, and which are gone.</summary>
internal static class InstallationStore
{
    /// <summary>Somebody did something at this moment, so the app was installed then.</summary>
    public static Task SawAsync(DbSession session, InstallationId installation, DateTimeOffset at) =>
        session.ExecuteAsync(
            """
            INSERT INTO installation (installation,  seen_at)
            VALUES                   (@installation, @at)
            ON CONFLICT (installation) DO UPDATE SET seen_at = @at
            WHERE installation.seen_at IS NULL OR installation.seen_at < @at
            """, Values(installation, at));

    public static Task UninstalledAsync(DbSession session, InstallationId installation, DateTimeOffset at) =>
        session.ExecuteAsync(
            """
            INSERT INTO installation (installation,  uninstalled_at)
            VALUES                   (@installation, @at)
            ON CONFLICT (installation) DO UPDATE SET uninstalled_at = @at
            WHERE installation.uninstalled_at IS NULL OR installation.uninstalled_at < @at
            """, Values(installation, at));

    /// <summary>When the installation last showed that it is there: by what somebody did, or by a message that came from it.</summary>
    public static async Task<DateTimeOffset?> LastSignAsync(DbSession session, InstallationId installation)
    {
        var seen = await session.QueryOneAsync<long?>(
            "SELECT seen_at FROM installation WHERE installation = @installation", Values(installation, default));
        var message = await session.QueryOneAsync<string?>(
            "SELECT MAX(ts) FROM review_message WHERE installation = @installation AND author IS NOT NULL", Values(installation, default));
        DateTimeOffset? acted = seen is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
        DateTimeOffset? wrote = message is null ? null : MessageTs.Parse(message).Instant;
        return acted is null || wrote > acted ? wrote : acted;
    }

    /// <summary>Those that were uninstalled and have something that came in afterwards, whatever its order.</summary>
    public static async Task<IReadOnlyList<(InstallationId Installation, DateTimeOffset At)>> UninstalledAsync(DbSession session) =>
        [.. (await session.QueryAsync<Row>(
            "SELECT installation AS Installation, uninstalled_at AS At FROM installation WHERE uninstalled_at IS NOT NULL"))
            .Select(row => (InstallationId.Parse(row.Installation), DateTimeOffset.FromUnixTimeMilliseconds(row.At)))];

    public static Task ForgetAsync(DbSession session, InstallationId installation) =>
        session.ExecuteAsync("DELETE FROM installation WHERE installation = @installation", Values(installation, default));

    private static object Values(InstallationId installation, DateTimeOffset at) =>
        new { installation = installation.Key, at = at.ToUnixTimeMilliseconds() };

    private sealed record Row(string Installation, long At);
}
