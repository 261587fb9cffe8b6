using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Home;

/// <summary>Who has opened FocusBot's own page, and what's there.</summary>
internal static class HomeStore
{
    /// <returns>The fingerprint of what's there; absent: they have never opened it.</returns>
    public static Task<string?> ShowsAsync(DbSession session, InstallationId installation, UserId person) =>
        session.QueryOneAsync<string>("SELECT shows FROM home WHERE installation = @installation AND person = @person", new { installation, person });

    public static Task PublishedAsync(DbSession session, InstallationId installation, UserId person, string shows, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO home (installation,  person,  shows,  published_at)
            VALUES           (@installation, @person, @shows, @now)
            ON CONFLICT (installation, person) DO UPDATE SET shows = @shows, published_at = @now
            """, new { installation, person, shows, now });

    public static Task<IReadOnlyList<UserId>> OpenedByAsync(DbSession session, InstallationId installation, int most) =>
        session.QueryAsync<UserId>("SELECT person FROM home WHERE installation = @installation ORDER BY published_at DESC LIMIT @most", new { installation, most });
}
