using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Facilitators;

/// <summary>The list of acts of administration.</summary>
internal static class AdminActStore
{
    public static Task AddAsync(DbSession session, ChannelKey channel, AdminAct act) =>
        session.ExecuteAsync(
            """
            INSERT INTO admin_act (installation,  channel,  person,  subject,  field,  before_value, after_value, done_at)
            VALUES                (@installation, @channel, @person, @subject, @field, @before,      @after,      @at)
            """, new { channel, act.Person, act.Subject, act.Field, act.Before, act.After, act.At });

    /// <summary>The last acts in a channel, the latest first.</summary>
    public static Task<IReadOnlyList<AdminAct>> LastAsync(DbSession session, ChannelKey channel, int most) =>
        session.QueryAsync<AdminAct>(
            """
            SELECT   person, subject, field, before_value AS before, after_value AS after, done_at AS at
            FROM     admin_act
            WHERE    installation = @installation AND channel = @channel
            ORDER BY done_at DESC, id DESC
            LIMIT    @most
            """, new { channel, most });

    /// <summary>Who has changed this setting last, when that is known.</summary>
    public static Task<UserId?> LastByAsync(DbSession session, ChannelKey channel, string field) =>
        session.QueryOneAsync<UserId?>(
            """
            SELECT   person
            FROM     admin_act
            WHERE    installation = @installation AND channel = @channel AND field = @field AND person IS NOT NULL
            ORDER BY done_at DESC, id DESC
            LIMIT    1
            """, new { channel, field });

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("admin_act", "done_at < @before", new { before });
}
