using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Home;

/// <summary>Who has opened FocusBot's own page, what stands there, and which channels are theirs.</summary>
internal static class HomeStore
{
    /// <returns>The fingerprint of what stands there; absent: they have never opened it.</returns>
    public static Task<string?> ShowsAsync(DbSession session, InstallationId installation, UserId person) =>
        session.QueryOneAsync<string>("SELECT shows FROM home WHERE installation = @installation AND person = @person", Values(installation, person));

    public static Task PublishedAsync(DbSession session, InstallationId installation, UserId person, string shows, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO home (installation,  person,  shows,  published_at)
            VALUES           (@installation, @person, @shows, @now)
            ON CONFLICT (installation, person) DO UPDATE SET shows = @shows, published_at = @now
            """, new { installation = installation.Key, person = person.Value, shows, now = now.ToUnixTimeMilliseconds() });

    public static async Task<IReadOnlyList<UserId>> OpenedByAsync(DbSession session, InstallationId installation, int most) =>
        [.. (await session.QueryAsync<string>(
            "SELECT person FROM home WHERE installation = @installation ORDER BY published_at DESC LIMIT @most",
            new { installation = installation.Key, most })).Select(person => new UserId(person))];

    /// <summary>The channels in which a person has written, which they facilitate, or to which they invited FocusBot.</summary>
    public static async Task<IReadOnlyList<ChannelId>> ChannelsOfAsync(DbSession session, InstallationId installation, UserId person, int most) =>
        [.. (await session.QueryAsync<string>(
            """
            SELECT channel FROM review_message WHERE installation = @installation AND author = @person
            UNION
            SELECT channel FROM facilitator    WHERE installation = @installation AND person = @person
            UNION
            SELECT channel FROM channel        WHERE installation = @installation AND invited_by = @person
            ORDER BY channel
            LIMIT  @most
            """, new { installation = installation.Key, person = person.Value, most })).Select(channel => new ChannelId(channel))];

    private static object Values(InstallationId installation, UserId person) => new { installation = installation.Key, person = person.Value };
}
