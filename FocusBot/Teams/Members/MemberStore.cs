using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;

namespace FocusBot.Teams.Members;

/// <summary>What the workspace said lately of its people.</summary>
internal static class MemberStore
{
    private static readonly TimeSpan StaysTrue = TimeSpan.FromHours(24);

    /// <returns><see langword="null"/> when it was never asked, or too long ago to be relied on.</returns>
    public static Task<PersonFacts?> FindAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset now) =>
        session.QueryOneAsync<PersonFacts>(
            """
            SELECT person AS user, is_admin, is_bot, is_guest, is_outsider, is_gone, zone
            FROM   member
            WHERE  installation = @installation AND person = @person AND read_at > @since
            """, new { installation, person, since = now - StaysTrue });

    /// <summary>The time zone that the workspace named last, however long ago.</summary>
    internal static Task<string?> LastZoneAsync(DbSession session, InstallationId installation, UserId person) =>
        session.QueryOneAsync<string?>("SELECT zone FROM member WHERE installation = @installation AND person = @person", new { installation, person });

    /// <summary>The account was not active when the workspace was last asked, however long ago.</summary>
    public static async Task<bool> IsGoneAsync(DbSession session, InstallationId installation, UserId person) =>
        await session.QueryOneAsync<int?>("SELECT 1 FROM member WHERE installation = @installation AND person = @person AND is_gone = 1", new { installation, person }) is not null;

    internal static Task PutAsync(DbSession session, InstallationId installation, PersonFacts facts, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO member (installation,  person, is_admin, is_bot, is_guest, is_outsider, is_gone, zone,  read_at)
            VALUES             (@installation, @user,  @isAdmin, @isBot, @isGuest, @isOutsider, @isGone, @zone, @now)
            ON CONFLICT (installation, person) DO UPDATE
            SET is_admin = @isAdmin, is_bot = @isBot, is_guest = @isGuest, is_outsider = @isOutsider, is_gone = @isGone, zone = @zone, read_at = @now
            """, new { installation, facts.User, facts.IsAdmin, facts.IsBot, facts.IsGuest, facts.IsOutsider, facts.IsGone, facts.Zone, now });

    internal static Task ForgetAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("member", "read_at < @before", new { before });
}
