using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Facilitators;

/// <summary>The list of acts of administration.</summary>
internal static class AdminActStore
{
    public static Task AddAsync(DbSession session, InstallationId installation, ChannelId channel, AdminAct act) =>
        session.ExecuteAsync(
            """
            INSERT INTO admin_act (installation,  channel,  person,  subject,  field,  before_value, after_value, done_at)
            VALUES                (@installation, @channel, @person, @subject, @field, @before,      @after,      @at)
            """,
            new
            {
                installation = installation.Key,
                channel = channel.Value,
                person = act.Person?.Value,
                subject = act.Subject?.Value,
                act.Field,
                act.Before,
                act.After,
                at = act.At.ToUnixTimeMilliseconds(),
            });

    /// <summary>The last acts in a channel, the latest first.</summary>
    public static async Task<IReadOnlyList<AdminAct>> LastAsync(DbSession session, InstallationId installation, ChannelId channel, int most)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT   person AS Person, subject AS Subject, field AS Field, before_value AS Before, after_value AS After, done_at AS At
            FROM     admin_act
            WHERE    installation = @installation AND channel = @channel
            ORDER BY done_at DESC, id DESC
            LIMIT    @most
            """, new { installation = installation.Key, channel = channel.Value, most });
        return [.. rows.Select(row => row.ToAct())];
    }

    /// <summary>Who has changed this setting last, when that is known.</summary>
    public static async Task<UserId?> LastByAsync(DbSession session, InstallationId installation, ChannelId channel, string field) =>
        await session.QueryOneAsync<string?>(
            """
            SELECT   person
            FROM     admin_act
            WHERE    installation = @installation AND channel = @channel AND field = @field AND person IS NOT NULL
            ORDER BY done_at DESC, id DESC
            LIMIT    1
            """, new { installation = installation.Key, channel = channel.Value, field }) is { } person ? new(person) : null;

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) =>
        session.ExecuteAsync("DELETE FROM admin_act WHERE done_at < @before", new { before = before.ToUnixTimeMilliseconds() });

    private sealed record Row(string? Person, string? Subject, string Field, string? Before, string? After, long At)
    {
        public AdminAct ToAct() => new(
            Person is null ? null : new UserId(Person),
            Subject is null ? null : new UserId(Subject),
            Field,
            Before,
            After,
            DateTimeOffset.FromUnixTimeMilliseconds(At));
    }
}
