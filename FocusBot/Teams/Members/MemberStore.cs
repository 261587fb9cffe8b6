using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;

namespace FocusBot.Teams.Members;

/// <summary>What the workspace said lately of its people.</summary>
internal static class MemberStore
{
    private static readonly TimeSpan StaysTrue = TimeSpan.FromHours(24);

    /// <returns><see langword="null"/> when it was never asked, or too long ago to be relied on.</returns>
    public static async Task<PersonFacts?> FindAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset now) =>
        (await session.QueryOneAsync<Row>(
            """
            SELECT is_admin AS IsAdmin, is_bot AS IsBot, is_guest AS IsGuest, is_outsider AS IsOutsider, is_gone AS IsGone, zone AS Zone
            FROM   member
            WHERE  installation = @installation AND person = @person AND read_at > @since
            """, new { installation = installation.Key, person = person.Value, since = (now - StaysTrue).ToUnixTimeMilliseconds() }))?.ToFacts(person);

    /// <summary>The time zone that the workspace named last, however long ago.</summary>
    internal static Task<string?> LastZoneAsync(DbSession session, InstallationId installation, UserId person) =>
        session.QueryOneAsync<string?>(
            "SELECT zone FROM member WHERE installation = @installation AND person = @person", new { installation = installation.Key, person = person.Value });

    internal static Task PutAsync(DbSession session, InstallationId installation, PersonFacts facts, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO member (installation,  person,  is_admin, is_bot, is_guest, is_outsider, is_gone, zone,  read_at)
            VALUES             (@installation, @person, @admin,   @bot,   @guest,   @outsider,   @gone,   @zone, @now)
            ON CONFLICT (installation, person) DO UPDATE
            SET is_admin = @admin, is_bot = @bot, is_guest = @guest, is_outsider = @outsider, is_gone = @gone, zone = @zone, read_at = @now
            """,
            new
            {
                installation = installation.Key,
                person = facts.User.Value,
                admin = facts.IsAdmin ? 1 : 0,
                bot = facts.IsBot ? 1 : 0,
                guest = facts.IsGuest ? 1 : 0,
                outsider = facts.IsOutsider ? 1 : 0,
                gone = facts.IsGone ? 1 : 0,
                facts.Zone,
                now = now.ToUnixTimeMilliseconds(),
            });

    internal static Task ForgetAsync(DbSession session, DateTimeOffset before) =>
        session.ExecuteAsync("DELETE FROM member WHERE read_at < @before", new { before = before.ToUnixTimeMilliseconds() });

    private sealed record Row(long IsAdmin, long IsBot, long IsGuest, long IsOutsider, long IsGone, string? Zone)
    {
        public PersonFacts ToFacts(UserId person) => new(person, IsAdmin != 0, IsBot != 0, IsGuest != 0, IsOutsider != 0, IsGone != 0, Zone);
    }
}
