using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Facilitators;

/// <summary>Whom facilitators of a channel have named.</summary>
internal static class FacilitatorStore
{
    public static async Task<IReadOnlyList<UserId>> NamedAsync(DbSession session, InstallationId installation, ChannelId channel) =>
        [.. (await session.QueryAsync<string>(
            "SELECT person FROM facilitator WHERE installation = @installation AND channel = @channel ORDER BY named_at, person",
            Values(installation, channel))).Select(person => new UserId(person))];

    public static Task NameAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person, UserId by, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO facilitator (installation,  channel,  person,  named_by, named_at)
            VALUES                  (@installation, @channel, @person, @by,      @now)
            ON CONFLICT (installation, channel, person) DO NOTHING
            """, Values(installation, channel, person, by, now));

    public static async Task<bool> RemoveAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person) =>
        await session.ExecuteAsync(
            "DELETE FROM facilitator WHERE installation = @installation AND channel = @channel AND person = @person",
            Values(installation, channel, person)) == 1;

    /// <summary>Who has no active account any more facilitates nothing.</summary>
    public static Task ForgetGoneAsync(DbSession session) =>
        session.DeleteAsync(
            "facilitator", "EXISTS (SELECT 1 FROM member m WHERE m.installation = facilitator.installation AND m.person = facilitator.person AND m.is_gone = 1)");

    private static object Values(InstallationId installation, ChannelId channel, UserId person = default, UserId by = default, DateTimeOffset now = default) => new
    {
        installation = installation.Key,
        channel = channel.Value,
        person = person.Value,
        by = by.Value,
        now = now.ToUnixTimeMilliseconds(),
    };
}
