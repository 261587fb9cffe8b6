using System.Globalization;
using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Reviews.Threads;

/// <summary>What stands of a person in the tables of review threads.</summary>
internal static class ReviewDataStore
{
    public static IReadOnlyList<PersonalColumn> Columns { get; } =
        [new("review_message", "author"), new("declaration", "person"), new("question", "asked_by"), new("question_asked", "person")];

    public static async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT 'messages of yours in threads (that you wrote, not what)' AS Kind, channel AS Channel, root AS Root, ts AS Ts, NULL AS Level, NULL AS At
            FROM   review_message WHERE installation = @installation AND author = @person
            UNION ALL
            SELECT 'levels you declared',            channel, root, root, level, declared_at
            FROM   declaration    WHERE installation = @installation AND person = @person
            UNION ALL
            SELECT 'threads that you had asked',     channel, root, root, NULL,  asked_at
            FROM   question       WHERE installation = @installation AND asked_by = @person
            UNION ALL
            SELECT 'questions that were put to you', channel, root, root, NULL,  asked_at
            FROM   question_asked WHERE installation = @installation AND person = @person
            """, new { installation = installation.Key, person = person.Value });
        return [.. rows.Select(row => row.ToRow())];
    }

    public static async Task DeleteAsync(DbSession session, InstallationId installation, UserId person)
    {
        var ids = new { installation = installation.Key, person = person.Value };
        await session.DeleteAsync("review_message", "installation = @installation AND author = @person", ids);
        await session.DeleteAsync("declaration", "installation = @installation AND person = @person", ids);
        await session.DeleteAsync("question_asked", "installation = @installation AND person = @person", ids);

        // The question is the thread's: without its row the thread would be asked a second time.
        await session.ExecuteAsync("UPDATE question SET asked_by = '' WHERE installation = @installation AND asked_by = @person", ids);
    }

    public static async Task ForgetAsync(DbSession session, DateTimeOffset before)
    {
        var at = new { before = before.ToUnixTimeMilliseconds() };
        await session.DeleteAsync("declaration", "declared_at < @before", at);
        await session.DeleteAsync("question_asked", "asked_at < @before", at);
        await session.ExecuteAsync("UPDATE question SET asked_by = '' WHERE asked_at < @before AND asked_by <> ''", at);
    }

    private sealed record Row
    {
        public string Kind { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Root { get; init; } = "";

        public string Ts { get; init; } = "";

        public long? Level { get; init; }

        public long? At { get; init; }

        public PersonalRow ToRow()
        {
            var at = At is { } millis ? DateTimeOffset.FromUnixTimeMilliseconds(millis) : MessageTs.Parse(Ts).Instant;
            var level = Level is { } number ? ((DeclaredLevel)number).Label() : null;
            return new(Kind, at, new Dictionary<string, string?>
            {
                ["channel"] = Channel, ["thread_ts"] = Root, ["ts"] = Ts, ["level"] = level, ["at"] = at.ToString("O", CultureInfo.InvariantCulture),
            })
            {
                Says = level is null ? null : $"you declared {level}",
                Channel = new(Channel),
                Message = MessageTs.Parse(Ts),
                Root = MessageTs.Parse(Root),
            };
        }
    }
}
