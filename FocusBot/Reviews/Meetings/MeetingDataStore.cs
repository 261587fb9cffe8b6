using System.Globalization;
using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Meetings;

/// <summary>What stands of a person in the tables of live reviews.</summary>
internal static class MeetingDataStore
{
    public static IReadOnlyList<PersonalColumn> Columns { get; } =
        [new("meeting", "organiser"), new("meeting_invitee", "person"), new("meeting_verdict", "person")];

    public static async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT 'live reviews you asked about' AS Kind, channel AS Channel, ts AS Ts, NULL AS Level, NULL AS Verdict, asked_at AS At
            FROM   meeting WHERE installation = @installation AND organiser = @person
            UNION ALL
            SELECT 'live reviews you are invited to', m.channel, m.ts, i.level, NULL, COALESCE(i.answered_at, m.asked_at)
            FROM   meeting_invitee i LEFT JOIN meeting m ON m.installation = i.installation AND m.meeting = i.meeting
            WHERE  i.installation = @installation AND i.person = @person
            UNION ALL
            SELECT 'live reviews you judged afterwards', m.channel, m.ts, NULL, v.verdict, v.given_at
            FROM   meeting_verdict v LEFT JOIN meeting m ON m.installation = v.installation AND m.meeting = v.meeting
            WHERE  v.installation = @installation AND v.person = @person
            """, new { installation = installation.Key, person = person.Value });
        return [.. rows.Select(row => row.ToRow())];
    }

    public static async Task DeleteAsync(DbSession session, InstallationId installation, UserId person)
    {
        foreach (var statement in (string[])
        [
            "DELETE FROM meeting_invitee WHERE installation = @installation AND person = @person",
            "DELETE FROM meeting_verdict WHERE installation = @installation AND person = @person",

            // The review is also the others'.
            "UPDATE meeting SET organiser = '' WHERE installation = @installation AND organiser = @person",
        ])
        {
            await session.ExecuteAsync(statement, new { installation = installation.Key, person = person.Value });
        }
    }

    public static async Task ForgetAsync(DbSession session, DateTimeOffset before)
    {
        foreach (var table in (string[])["meeting_invitee", "meeting_verdict"])
        {
            await session.DeleteAsync(
                table, $"meeting IN (SELECT m.meeting FROM meeting m WHERE m.installation = {table}.installation AND m.asked_at < @before)", new { before = before.ToUnixTimeMilliseconds() });
        }

        await session.DeleteAsync("meeting", "asked_at < @before", new { before = before.ToUnixTimeMilliseconds() });
    }

    private sealed record Row
    {
        public string Kind { get; init; } = "";

        public string? Channel { get; init; }

        public string? Ts { get; init; }

        public long? Level { get; init; }

        public long? Verdict { get; init; }

        public long? At { get; init; }

        public PersonalRow ToRow()
        {
            DateTimeOffset? at = At is { } millis ? DateTimeOffset.FromUnixTimeMilliseconds(millis) : null;
            var level = Level is { } number ? ((DeclaredLevel)number).Label() : null;
            return new(Kind, at, new Dictionary<string, string?>
            {
                ["channel"] = Channel, ["ts"] = Ts, ["level"] = level, ["verdict"] = Verdict is { } verdict ? ((MeetingVerdict)verdict).ToString() : null,
                ["at"] = at?.ToString("O", CultureInfo.InvariantCulture),
            })
            {
                Says = level is null ? null : $"before a live review you answered {level}",
                Channel = Channel is null ? null : new ChannelId(Channel),
                Message = MessageTs.TryParse(Ts, out var ts) ? ts : null,
            };
        }
    }
}
