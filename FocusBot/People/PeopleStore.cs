using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.People;

/// <summary>What each person has asked of FocusBot: not to be read, or to be left alone for a while.</summary>
internal static class PeopleStore
{
    private const string Everywhere = "*";

    /// <summary>Whether FocusBot may read a level in what this person writes. Nobody who has opted out is read anywhere.</summary>
    /// <remarks>A mute holds back what FocusBot says to a person and about them, not the reading: see <see cref="MayBeAddressedAsync"/>.</remarks>
    public static async Task<bool> IsAnalysedAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset now) =>
        !(await OptedOutAtAsync(session, installation, person) <= now);

    /// <summary>Whether FocusBot may, unasked or because somebody asked for everybody, put a question to this person here or name them in a nudge.</summary>
    public static async Task<bool> MayBeAddressedAsync(DbSession session, ChannelKey channel, UserId person, DateTimeOffset now) =>
        await session.QueryOneAsync<int?>(
            """
            SELECT 1 FROM opt_out WHERE installation = @installation AND person = @person
            UNION
            SELECT 1 FROM person_mute
            WHERE  installation = @installation AND person = @person AND channel IN (@channel, '*') AND (ends_at IS NULL OR ends_at > @now)
            """, new { channel, person, now }) is null;

    /// <summary>Whether this person has muted the channel, or everything, for now. It holds back nudges about what they declared themselves, too.</summary>
    public static async Task<bool> HasMutedAsync(DbSession session, ChannelKey channel, UserId person, DateTimeOffset now) =>
        await session.QueryOneAsync<int?>(
            """
            SELECT 1 FROM person_mute
            WHERE  installation = @installation AND person = @person AND channel IN (@channel, '*') AND (ends_at IS NULL OR ends_at > @now)
            LIMIT  1
            """, new { channel, person, now }) is not null;

    public static async Task<PersonChoices> ChoicesOfAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset now)
    {
        var optedOutAt = await OptedOutAtAsync(session, installation, person);
        var mutes = await session.QueryAsync<(string Channel, DateTimeOffset? EndsAt)>(
            """
            SELECT   channel, ends_at
            FROM     person_mute
            WHERE    installation = @installation AND person = @person AND (ends_at IS NULL OR ends_at > @now)
            ORDER BY channel
            """, new { installation, person, now });
        return new(optedOutAt, [.. mutes.Select(mute => new Mute(ChannelId.Find(mute.Channel), mute.EndsAt))]);
    }

    internal static Task OptOutAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO opt_out (installation,  person,  opted_out_at)
            VALUES              (@installation, @person, @now)
            ON CONFLICT (installation, person) DO NOTHING
            """, new { installation, person, now });

    internal static Task OptInAsync(DbSession session, InstallationId installation, UserId person) =>
        session.ExecuteAsync("DELETE FROM opt_out WHERE installation = @installation AND person = @person", new { installation, person });

    /// <param name="channel">Absent: everywhere.</param>
    /// <param name="endsAt">Absent: until they say otherwise.</param>
    internal static Task MuteAsync(
        DbSession session, InstallationId installation, UserId person, ChannelId? channel, DateTimeOffset? endsAt, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO person_mute (installation,  person,  channel,  ends_at, muted_at)
            VALUES                  (@installation, @person, @channel, @endsAt, @now)
            ON CONFLICT (installation, person, channel) DO UPDATE SET ends_at = @endsAt, muted_at = @now
            """, new { installation, person, channel = channel?.Value ?? Everywhere, endsAt, now });

    internal static Task UnmuteAsync(DbSession session, InstallationId installation, UserId person) =>
        session.ExecuteAsync("DELETE FROM person_mute WHERE installation = @installation AND person = @person", new { installation, person });

    internal static Task ForgetEndedAsync(DbSession session, DateTimeOffset now) =>
        session.DeleteAsync("person_mute", "ends_at IS NOT NULL AND ends_at <= @now", new { now });

    private static Task<DateTimeOffset?> OptedOutAtAsync(DbSession session, InstallationId installation, UserId person) =>
        session.RecallOneAsync<DateTimeOffset?>("SELECT opted_out_at FROM opt_out WHERE installation = @installation AND person = @person", new { installation, person });
}
