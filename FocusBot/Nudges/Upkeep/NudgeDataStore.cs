using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Nudges.Upkeep;

/// <summary>What stands of a person in the tables of nudges.</summary>
internal static class NudgeDataStore
{
    public static IReadOnlyList<PersonalColumn> Columns { get; } = 
    [
        new("nudge", "first"), new("nudge", "second"), new("nudge", "suggested_by"), new("nudge_agreement", "first"), new("nudge_agreement", "second"),
        new("nudge_agreement", "person"), new("nudge_decline", "person"), new("thread_mute", "muted_by"),
    ];

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
        var said = await session.QueryAsync<Row>(
            """
            SELECT channel AS Channel, root AS Root, ts AS Ts, NULL AS Level, suggested_at AS At
            FROM   nudge
            WHERE  installation = @installation AND suggested_by = @person
            UNION ALL
            SELECT channel AS Channel, root AS Root, NULL AS Ts, NULL AS Level, agreed_at AS At
            FROM   nudge_agreement
            WHERE  installation = @installation AND (first = @person OR second = @person OR person = @person)
            """, ids);
        var declines = await session.QueryAsync<Row>(
            """
            SELECT channel AS Channel, root AS Root, NULL AS Ts, NULL AS Level, declined_at AS At
            FROM   nudge_decline
            WHERE  installation = @installation AND person = @person
            """, ids);
        return [.. nudges.Select(row => row.ToRow("nudges that named you")), .. mutes.Select(row => row.ToRow("threads that you muted")),
            .. said.Select(row => row.ToRow("suggestions under nudges that you made, agreed to, or that named you")), .. declines.Select(row => row.ToRow("threads in which no nudge names you"))];
    }

    public static async Task DeleteAsync(DbSession session, InstallationId installation, UserId person)
    {
        var ids = new { installation = installation.Key, person = person.Value };
        await session.ExecuteAsync("DELETE FROM nudge WHERE installation = @installation AND (first = @person OR second = @person)", ids);

        await session.ExecuteAsync("UPDATE nudge SET suggested_by = NULL, suggested_at = NULL WHERE installation = @installation AND suggested_by = @person", ids);
        await session.ExecuteAsync("DELETE FROM nudge_agreement WHERE installation = @installation AND (first = @person OR second = @person OR person = @person)", ids);
        await session.ExecuteAsync("DELETE FROM nudge_decline WHERE installation = @installation AND person = @person", ids);

        // The thread stays muted: others may count on it.
        await session.ExecuteAsync("UPDATE thread_mute SET muted_by = '' WHERE installation = @installation AND muted_by = @person", ids);
    }

    public static async Task ForgetAsync(DbSession session, DateTimeOffset before)
    {
        var at = new { before = before.ToUnixTimeMilliseconds() };
        await session.ExecuteAsync("DELETE FROM nudge WHERE decided_at < @before", at);
        await session.ExecuteAsync("DELETE FROM nudge_agreement WHERE agreed_at < @before", at);
        await session.ExecuteAsync("DELETE FROM nudge_decline WHERE declined_at < @before", at);
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
