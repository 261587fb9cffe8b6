using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Workspaces;

/// <summary>Which installations are there, and which are gone.</summary>
internal static class InstallationStore
{
    /// <summary>What is an installation's that was uninstalled, unless somebody has shown since that it is there again.</summary>
    public const string IsGone =
        "installation = @installation AND NOT EXISTS (SELECT 1 FROM installation i WHERE i.installation = @installation AND i.seen_at >= @again)";

    public static object Gone(InstallationId installation, DateTimeOffset uninstalledAt) =>
        new { installation, again = uninstalledAt + InstallationRule.Precision };

    /// <summary>Somebody did something at this moment, so the app was installed then.</summary>
    public static Task SawAsync(DbSession session, InstallationId installation, DateTimeOffset at) =>
        session.ExecuteAsync(
            """
            INSERT INTO installation (installation,  seen_at)
            VALUES                   (@installation, @at)
            ON CONFLICT (installation) DO UPDATE SET seen_at = @at
            WHERE installation.seen_at IS NULL OR installation.seen_at < @at
            """, new { installation, at });

    public static Task<DateTimeOffset?> SeenAtAsync(DbSession session, InstallationId installation) =>
        session.QueryOneAsync<DateTimeOffset?>("SELECT seen_at FROM installation WHERE installation = @installation", new { installation });

    public static Task UninstalledAsync(DbSession session, InstallationId installation, DateTimeOffset at) =>
        session.ExecuteAsync(
            """
            INSERT INTO installation (installation,  uninstalled_at)
            VALUES                   (@installation, @at)
            ON CONFLICT (installation) DO UPDATE SET uninstalled_at = @at
            WHERE installation.uninstalled_at IS NULL OR installation.uninstalled_at < @at
            """, new { installation, at });

    /// <summary>Those that were uninstalled and have something that came in afterwards, whatever its order.</summary>
    public static Task<IReadOnlyList<(InstallationId Installation, DateTimeOffset At)>> UninstalledAsync(DbSession session) =>
        session.QueryAsync<(InstallationId Installation, DateTimeOffset At)>("SELECT installation, uninstalled_at FROM installation WHERE uninstalled_at IS NOT NULL");

    public static Task ForgetAsync(DbSession session, InstallationId installation) =>
        session.ExecuteAsync("DELETE FROM installation WHERE installation = @installation", new { installation });
}
