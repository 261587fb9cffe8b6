using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.People;

/// <summary>What each person has asked of FocusBot: not to be read, or to be left alone for a while.</summary>
internal static class PeopleStore
{
    private const string Everywhere = "*";

    /// <summary>Whether FocusBot may read a level in what this person writes here. Nobody who has opted out is read anywhere.</summary>
    /// <remarks>A mute holds back what FocusBot says to a person and about them, not the reading: see <see cref="MayBeAddressedAsync"/>.</remarks>
    public static async Task<bool> IsAnalysedAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person, DateTimeOffset now) =>
        await session.QueryOneAsync<int?>(
            "SELECT 1 FROM opt_out WHERE installation = @installation AND person = @person AND opted_out_at <= @now",
            Values(installation, person, now, channel.Value)) is null;

    /// <summary>Whether FocusBot may, of its own accord or because somebody asked for everybody, put a question to this person here or name them in a nudge.</summary>
    public static async Task<bool> MayBeAddressedAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person, DateTimeOffset now) =>
        await session.QueryOneAsync<int?>(
            """
            SELECT 1 FROM opt_out WHERE installation = @installation AND person = @person
            UNION
            SELECT 1 FROM person_mute
            WHERE  installation = @installation AND person = @person AND channel IN (@channel, '*') AND (ends_at IS NULL OR ends_at > @now)
            """, Values(installation, person, now, channel.Value)) is null;

    /// <summary>Whether this person has muted the channel, or everything, for now. It holds back nudges about what they declared themselves, too.</summary>
    public static async Task<bool> HasMutedAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person, DateTimeOffset now) =>
        await session.QueryOneAsync<int?>(
            """
            SELECT 1 FROM person_mute
            WHERE  installation = @installation AND person = @person AND channel IN (@channel, '*') AND (ends_at IS NULL OR ends_at > @now)
            LIMIT  1
            """, Values(installation, person, now, channel.Value)) is not null;

    public static async Task<PersonChoices> ChoicesOfAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset now)
    {
        var optedOutAt = await session.QueryOneAsync<long?>(
            "SELECT opted_out_at FROM opt_out WHERE installation = @installation AND person = @person", Values(installation, person, now));
        var mutes = await session.QueryAsync<MuteRow>(
            """
            SELECT   channel AS Channel, ends_at AS EndsAt
            FROM     person_mute
            WHERE    installation = @installation AND person = @person AND (ends_at IS NULL OR ends_at > @now)
            ORDER BY channel
            """, Values(installation, person, now));
        return new(optedOutAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, [.. mutes.Select(row => row.ToMute())]);
    }

    internal static Task OptOutAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO opt_out (installation,  person,  opted_out_at)
            VALUES              (@installation, @person, @now)
            ON CONFLICT (installation, person) DO NOTHING
            """, Values(installation, person, now));

    internal static Task OptInAsync(DbSession session, InstallationId installation, UserId person) =>
        session.ExecuteAsync("DELETE FROM opt_out WHERE installation = @installation AND person = @person", Values(installation, person, default));

    /// <param name="channel">Absent: everywhere.</param>
    /// <param name="endsAt">Absent: until they say otherwise.</param>
    internal static Task MuteAsync(
        DbSession session, InstallationId installation, UserId person, ChannelId? channel, DateTimeOffset? endsAt, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO person_mute (installation,  person,  channel,  ends_at, muted_at)
            VALUES                  (@installation, @person, @channel, @endsAt, @now)
            ON CONFLICT (installation, person, channel) DO UPDATE SET ends_at = @endsAt, muted_at = @now
            """,
            new
            {
                installation = installation.Key,
                person = person.Value,
                channel = channel?.Value ?? Everywhere,
                endsAt = endsAt?.ToUnixTimeMilliseconds(),
                now = now.ToUnixTimeMilliseconds(),
            });

    internal static Task UnmuteAsync(DbSession session, InstallationId installation, UserId person) =>
        session.ExecuteAsync("DELETE FROM person_mute WHERE installation = @installation AND person = @person", Values(installation, person, default));

    internal static Task ForgetEndedAsync(DbSession session, DateTimeOffset now) =>
        session.DeleteAsync("person_mute", "ends_at IS NOT NULL AND ends_at <= @now", new { now = now.ToUnixTimeMilliseconds() });

    private static object Values(InstallationId installation, UserId person, DateTimeOffset now, string? channel = null) => new
    {
        installation = installation.Key,
        person = person.Value,
        channel,
        now = now.ToUnixTimeMilliseconds(),
    };

    private sealed record MuteRow(string Channel, long? EndsAt)
    {
        public Mute ToMute() => new(
            Channel is Everywhere ? null : new ChannelId(Channel), EndsAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
