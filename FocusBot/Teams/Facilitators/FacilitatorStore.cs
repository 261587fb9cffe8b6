using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Facilitators;

/// <summary>Whom facilitators of a channel have named.</summary>
internal static class FacilitatorStore
{
    public static Task<IReadOnlyList<UserId>> NamedAsync(DbSession session, ChannelKey channel) =>
        session.QueryAsync<UserId>("SELECT person FROM facilitator WHERE installation = @installation AND channel = @channel ORDER BY named_at, person", channel);

    public static Task<IReadOnlyList<ChannelId>> ChannelsOfAsync(DbSession session, InstallationId installation, UserId person, int most) =>
        session.QueryAsync<ChannelId>(
            "SELECT channel FROM facilitator WHERE installation = @installation AND person = @person ORDER BY channel LIMIT @most", new { installation, person, most });

    public static Task NameAsync(DbSession session, ChannelKey channel, UserId person, UserId by, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO facilitator (installation,  channel,  person,  named_by, named_at)
            VALUES                  (@installation, @channel, @person, @by,      @now)
            ON CONFLICT (installation, channel, person) DO NOTHING
            """, new { channel, person, by, now });

    public static async Task<bool> RemoveAsync(DbSession session, ChannelKey channel, UserId person) =>
        await session.ExecuteAsync(
            "DELETE FROM facilitator WHERE installation = @installation AND channel = @channel AND person = @person", new { channel, person }) == 1;

    /// <summary>Who has no active account any more facilitates nothing.</summary>
    public static Task ForgetGoneAsync(DbSession session) =>
        session.DeleteAsync(
            "facilitator", "EXISTS (SELECT 1 FROM member m WHERE m.installation = facilitator.installation AND m.person = facilitator.person AND m.is_gone = 1)");
}
