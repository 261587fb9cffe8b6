using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Nudges.Upkeep;

/// <summary>What stands of a person in the tables of nudges.</summary>
internal static class NudgeDataStore
{
    public static IReadOnlyList<PersonalColumn> Columns { get; } = [new("nudge", "first"), new("nudge", "second"), new("thread_mute", "muted_by")];

    public static async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var ids = new { installation = installation.Key, person = person.Value };
        var nudges = await session.QueryAsync<Row>(
            """
            SELECT channel AS Channel, root AS Root, ts AS Ts, CASE WHEN first = @person THEN first_level ELSE second_level END AS Level, decided_at AS At
            FROM   nudge
            WHERE  installation = @installation AND (first = @person OR second = @person)
            """, ids);
        var mutes = await session.QueryAsync<Row>(
            """
            SELECT channel AS Channel, root AS Root, NULL AS Ts, NULL AS Level, muted_at AS At
            FROM   thread_mute
            WHERE  installation = @installation AND muted_by = @person
            """, ids);
        return [.. nudges.Select(row => row.ToRow("nudges that named you")), .. mutes.Select(row => row.ToRow("threads that you muted"))];
    }

    public static async Task DeleteAsync(DbSession session, InstallationId installation, UserId person)
    {
        var ids = new { installation = installation.Key, person = person.Value };
        await session.ExecuteAsync("DELETE FROM nudge WHERE installation = @installation AND (first = @person OR second = @person)", ids);

        // The thread stays muted: others may count on it.
        await session.ExecuteAsync("UPDATE thread_mute SET muted_by = '' WHERE installation = @installation AND muted_by = @person", ids);
    }

    public static async Task ForgetAsync(DbSession session, DateTimeOffset before)
    {
        var at = new { before = before.ToUnixTimeMilliseconds() };
        await session.DeleteAsync("nudge", "decided_at < @before", at);
        await session.ExecuteAsync("UPDATE thread_mute SET muted_by = '' WHERE muted_at < @before AND muted_by <> ''", at);
    }

    private sealed record Row
    {
        public string Channel { get; init; } = "";

        public string Root { get; init; } = "";

        public string? Ts { get; init; }

        public long? Level { get; init; }

        public long At { get; init; }

        public PersonalRow ToRow(string kind)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(At);
            var level = Level is { } number ? ((Level)number).ToString() : null;
            return new(kind, at, new Dictionary<string, string?>
            {
                ["channel"] = Channel, ["thread_ts"] = Root, ["ts"] = Ts, ["level"] = level, ["at"] = at.ToString("O", CultureInfo.InvariantCulture),
            })
            {
                Says = level is null ? null : $"a nudge named you at {level}",
                Channel = new(Channel),
                Message = MessageTs.Parse(Ts ?? Root),
                Root = MessageTs.Parse(Root),
            };
        }
    }
}
