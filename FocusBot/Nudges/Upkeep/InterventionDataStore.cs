using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Nudges.Upkeep;

/// <summary>What stands of a person in the tables of moments.</summary>
internal static class InterventionDataStore
{
    public static IReadOnlyList<PersonalColumn> Columns { get; } =
    [
        new("moment", "first"), new("moment", "second"), new("moment_sign", "first"), new("moment_sign", "second"),
        new("nudge_share", "first"), new("nudge_share", "second"), new("nudge_share", "person"),
    ];

    public static async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT   channel AS Channel, root AS Root, act AS Act, outcome AS Outcome, decided_at AS At,
                     CASE WHEN first = @person THEN first_level ELSE second_level END AS Level
            FROM     moment
            WHERE    installation = @installation AND (first = @person OR second = @person)
            ORDER BY decided_at
            """, new { installation = installation.Key, person = person.Value });
        return [.. rows.Select(row => row.ToRow()), .. (await SmallPrintAsync(session, installation, person)).Select(row => row.ToRow())];
    }

    private static Task<IReadOnlyList<SmallPrint>> SmallPrintAsync(DbSession session, InstallationId installation, UserId person) =>
        session.QueryAsync<SmallPrint>(
            """
            SELECT 'signs that counted in a moment that names you' AS Kind, channel AS Channel, root AS Root, sign AS Sign, NULL AS At
            FROM   moment_sign WHERE installation = @installation AND (first = @person OR second = @person)
            UNION ALL
            SELECT CASE WHEN person = @person THEN 'private nudges that you let the thread see' ELSE 'private nudges about you that the other lets the thread see' END,
                   channel, root, NULL, shared_at
            FROM   nudge_share WHERE installation = @installation AND (first = @person OR second = @person OR person = @person)
            """, new { installation = installation.Key, person = person.Value });

    /// <summary>What came of a moment stays as the team's count: under ids that were drawn for it and lead nowhere.</summary>
    public static async Task DeleteAsync(DbSession session, InstallationId installation, UserId person)
    {
        var ids = new { installation = installation.Key, person = person.Value };
        await session.ExecuteAsync("DELETE FROM moment_sign WHERE installation = @installation AND (first = @person OR second = @person)", ids);
        await session.ExecuteAsync("DELETE FROM nudge_share WHERE installation = @installation AND (first = @person OR second = @person OR person = @person)", ids);
        await session.ExecuteAsync("DELETE FROM moment WHERE installation = @installation AND (first = @person OR second = @person) AND outcome IS NULL", ids);
        var left = await session.QueryAsync<Place>(
            "SELECT channel AS Channel, root AS Root, first AS First, second AS Second FROM moment WHERE installation = @installation AND (first = @person OR second = @person)", ids);
        foreach (var place in left)
        {
            var nobody = Guid.NewGuid().ToString("N");
            await session.ExecuteAsync(
                """
                UPDATE moment
                SET    root = @nobody, first = @nobody, second = @nobody, first_level = 0, second_level = 0, after_ts = ''
                WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
                """, new { installation = installation.Key, channel = place.Channel, root = place.Root, first = place.First, second = place.Second, nobody });
        }
    }

    public static async Task ForgetAsync(DbSession session, DateTimeOffset before)
    {
        var at = new { before = before.ToUnixTimeMilliseconds() };
        await session.DeleteAsync(
            "moment_sign",
            """
            EXISTS (SELECT 1 FROM moment m
                    WHERE  m.installation = moment_sign.installation AND m.channel = moment_sign.channel AND m.root = moment_sign.root
                      AND  m.first = moment_sign.first AND m.second = moment_sign.second AND m.decided_at < @before)
            """, at);
        await session.DeleteAsync("nudge_share", "shared_at < @before", at);
        await session.DeleteAsync("moment", "decided_at < @before", at);
        await PlannedCheckStore.ForgetAsync(session, before);
    }

    /// <remarks>Set by property: of an empty answer, SQLite does not say what type a literal would have had.</remarks>
    private sealed record SmallPrint
    {
        public string Kind { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Root { get; init; } = "";

        public string? Sign { get; init; }

        public long? At { get; init; }

        public PersonalRow ToRow() => new(Kind, At is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, new Dictionary<string, string?>
        {
            ["channel"] = Channel, ["thread_ts"] = Root, ["sign"] = Sign,
        })
        {
            Channel = new(Channel),
            Message = MessageTs.TryParse(Root, out var root) ? root : null,
            Root = root,
        };
    }

    private sealed record Place(string Channel, string Root, string First, string Second);

    private sealed record Row(string Channel, string Root, long Act, long? Outcome, long At, long Level)
    {
        public PersonalRow ToRow()
        {
            var (at, act, level) = (DateTimeOffset.FromUnixTimeMilliseconds(At), (InterventionAct)Act, (Level)Level);
            return new("moments in which two levels differed, and what FocusBot did", at, new Dictionary<string, string?>
            {
                ["channel"] = Channel,
                ["thread_ts"] = Root,
                ["level"] = level.ToString(),
                ["act"] = act.ToString(),
                ["outcome"] = ((Outcome?)Outcome)?.ToString(),
                ["at"] = at.ToString("O", CultureInfo.InvariantCulture),
            })
            {
                Says = act switch
                {
                    InterventionAct.HoldOut => $"your argument read as {level}; FocusBot stayed silent",
                    InterventionAct.Ask => $"your argument may read as {level}; FocusBot asked in private",
                    InterventionAct.NudgeForDeclared => $"you said {level}; a nudge named you",
                    _ => $"your argument read as {level}; a nudge named you",
                },
                Channel = new(Channel),
                Message = MessageTs.TryParse(Root, out var root) ? root : null,
                Root = root,
            };
        }
    }
}
