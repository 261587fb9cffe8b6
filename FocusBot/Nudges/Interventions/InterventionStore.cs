using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Interventions;

/// <summary>The moments, without a word of what was said in them.</summary>
internal static class InterventionStore
{
    private const string Facts =
        """
        channel AS Channel, root AS Root, first AS First, second AS Second, first_level AS FirstLevel, second_level AS SecondLevel,
        act AS Act, confidence AS Confidence, after_ts AS After, decided_at AS DecidedAt, outcome AS Outcome
        """;

    internal static async Task<IReadOnlyList<Intervention>> OfThreadAsync(DbSession session, ThreadKey thread)
    {
        var rows = await session.QueryAsync<Row>(
            $"SELECT {Facts} FROM moment WHERE installation = @installation AND channel = @channel AND root = @root", Thread(thread));
        return [.. rows.Select(row => row.ToMoment(thread.Installation, []))];
    }

    /// <returns>With its signs.</returns>
    internal static async Task<Intervention?> FindAsync(DbSession session, ThreadKey thread, Pair pair)
    {
        var signs = await session.QueryAsync<string>(
            """
            SELECT sign FROM moment_sign
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, OfPair(thread, pair));
        return (await OfThreadAsync(session, thread)).FirstOrDefault(moment => moment.Pair == pair) is { } moment
            ? moment with { Signs = [.. signs.Select(Enum.Parse<Sign>)] }
            : null;
    }

    /// <returns><see langword="false"/> when this pair had its moment in this thread.</returns>
    internal static async Task<bool> AddAsync(DbSession session, Intervention moment)
    {
        var isInOrder = moment.Pair.First == moment.Mismatch.First;
        var isNew = await session.ExecuteAsync(
            """
            INSERT INTO moment (installation,  channel,  root,  first,  second,  first_level, second_level, act,  confidence,  after_ts, decided_at)
            VALUES             (@installation, @channel, @root, @first, @second, @firstLevel, @secondLevel, @act, @confidence, @after,   @decidedAt)
            ON CONFLICT (installation, channel, root, first, second) DO NOTHING
            """,
            new
            {
                installation = moment.Thread.Installation.Key,
                channel = moment.Thread.Channel.Value,
                root = moment.Thread.Root.ToString(),
                first = moment.Pair.First.Value,
                second = moment.Pair.Second.Value,
                firstLevel = (int)(isInOrder ? moment.Mismatch.FirstLevel : moment.Mismatch.SecondLevel),
                secondLevel = (int)(isInOrder ? moment.Mismatch.SecondLevel : moment.Mismatch.FirstLevel),
                act = (int)moment.Act,
                confidence = moment.Confidence,
                after = moment.After.ToString(),
                decidedAt = moment.DecidedAt.ToUnixTimeMilliseconds(),
            }) == 1;
        foreach (var sign in isNew ? moment.Signs : [])
        {
            await session.ExecuteAsync(
                """
                INSERT INTO moment_sign (installation,  channel,  root,  first,  second,  sign)
                VALUES                  (@installation, @channel, @root, @first, @second, @sign)
                """,
                new
                {
                    installation = moment.Thread.Installation.Key,
                    channel = moment.Thread.Channel.Value,
                    root = moment.Thread.Root.ToString(),
                    first = moment.Pair.First.Value,
                    second = moment.Pair.Second.Value,
                    sign = sign.ToString(),
                });
        }

        return isNew;
    }

    /// <summary>Somebody answered the nudge: by choosing a way forward, or by <em>Not quite</em>, which stays.</summary>
    internal static Task AnsweredAsync(DbSession session, ThreadKey thread, Pair pair, bool isNotQuite, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            UPDATE moment
            SET    answered_at = @now, is_not_quite = CASE WHEN @isNotQuite = 1 THEN 1 ELSE is_not_quite END
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """,
            new
            {
                installation = thread.Installation.Key,
                channel = thread.Channel.Value,
                root = thread.Root.ToString(),
                first = pair.First.Value,
                second = pair.Second.Value,
                isNotQuite = isNotQuite ? 1 : 0,
                now = now.ToUnixTimeMilliseconds(),
            });

    internal static Task SetOutcomeAsync(DbSession session, ThreadKey thread, Pair pair, Outcome outcome) =>
        session.ExecuteAsync(
            """
            UPDATE moment SET outcome = @outcome
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """,
            new
            {
                installation = thread.Installation.Key,
                channel = thread.Channel.Value,
                root = thread.Root.ToString(),
                first = pair.First.Value,
                second = pair.Second.Value,
                outcome = (int)outcome,
            });

    /// <summary>How often FocusBot has addressed this person of its own accord since then; what was held out was not said.</summary>
    internal static async Task<int> AddressedSinceAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset since) =>
        await session.QueryOneAsync<int>(
            """
            SELECT COUNT(*) FROM moment
            WHERE  installation = @installation AND decided_at > @since AND act IN (2, 3, 4) AND (first = @person OR second = @person)
            """, new { installation = installation.Key, since = since.ToUnixTimeMilliseconds(), person = person.Value });

    /// <summary>For each sign that counted in nudges and questions since then: how many were answered, and how many of those by <em>Not quite</em>.</summary>
    internal static async Task<IReadOnlyList<SignAnswers>> AnswersBySignAsync(DbSession session, InstallationId installation, DateTimeOffset since)
    {
        var rows = await session.QueryAsync<SignRow>(
            """
            SELECT   s.sign AS Sign, COUNT(*) AS Answers, SUM(m.is_not_quite) AS NotQuite
            FROM     moment m
            JOIN     moment_sign s ON s.installation = m.installation AND s.channel = m.channel AND s.root = m.root AND s.first = m.first AND s.second = m.second
            WHERE    m.installation = @installation AND m.decided_at > @since AND m.act IN (2, 3, 4) AND m.answered_at IS NOT NULL
            GROUP BY s.sign
            """, new { installation = installation.Key, since = since.ToUnixTimeMilliseconds() });
        return [.. rows.Select(row => new SignAnswers(Enum.Parse<Sign>(row.Sign), (int)row.Answers, (int)row.NotQuite))];
    }

    /// <summary>What came of the moments since then, in a whole installation or in one channel, by what FocusBot did.</summary>
    public static async Task<IReadOnlyList<OutcomeCount>> OutcomesSinceAsync(DbSession session, InstallationId? installation, ChannelId? channel, DateTimeOffset since)
    {
        var rows = await session.QueryAsync<CountRow>(
            """
            SELECT   act AS Act, outcome AS Outcome, COUNT(*) AS Moments
            FROM     moment
            WHERE    decided_at > @since AND (@installation IS NULL OR installation = @installation) AND (@channel IS NULL OR channel = @channel)
            GROUP BY act, outcome
            ORDER BY act, outcome
            """, new { installation = installation?.Key, channel = channel?.Value, since = since.ToUnixTimeMilliseconds() });
        return [.. rows.Select(row => new OutcomeCount((InterventionAct)row.Act, (Outcome?)row.Outcome, (int)row.Moments))];
    }

    /// <summary>What came of a moment stays as the team's count: under ids that were drawn for it and lead nowhere.</summary>
    internal static async Task DeletePersonAsync(DbSession session, InstallationId installation, UserId person)
    {
        const string naming = "installation = @installation AND (first = @person OR second = @person)";
        await session.ExecuteAsync($"DELETE FROM moment WHERE {naming} AND outcome IS NULL", new { installation, person });
        foreach (var (channel, root, first, second) in await session.QueryAsync<(string, string, string, string)>(
            $"SELECT channel, root, first, second FROM moment WHERE {naming}", new { installation, person }))
        {
            await session.ExecuteAsync(
                """
                UPDATE moment
                SET    root = @nobody, first = @nobody, second = @nobody, first_level = 0, second_level = 0, after_ts = ''
                WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
                """, new { installation, channel, root, first, second, nobody = Guid.NewGuid().ToString("N") });
        }
    }

    private static object Thread(ThreadKey thread) => new
    {
        installation = thread.Installation.Key,
        channel = thread.Channel.Value,
        root = thread.Root.ToString(),
    };

    private static object OfPair(ThreadKey thread, Pair pair) => new
    {
        installation = thread.Installation.Key,
        channel = thread.Channel.Value,
        root = thread.Root.ToString(),
        first = pair.First.Value,
        second = pair.Second.Value,
    };

    private sealed record Row(
        string Channel, string Root, string First, string Second, long FirstLevel, long SecondLevel, long Act, double Confidence, string After, long DecidedAt, long? Outcome)
    {
        public Intervention ToMoment(InstallationId installation, IReadOnlyList<Sign> signs) => new(
            new(installation, new(Channel), MessageTs.Parse(Root)),
            new(new(First), (Level)FirstLevel, new(Second), (Level)SecondLevel),
            (InterventionAct)Act,
            Confidence,
            MessageTs.Parse(After),
            DateTimeOffset.FromUnixTimeMilliseconds(DecidedAt),
            signs,
            (Outcome?)Outcome);
    }

    /// <remarks>Set by property: of an empty answer, SQLite does not say what type a count would have had.</remarks>
    private sealed record SignRow
    {
        public string Sign { get; init; } = "";

        public long Answers { get; init; }

        public long NotQuite { get; init; }
    }

    private sealed record CountRow
    {
        public long Act { get; init; }

        public long? Outcome { get; init; }

        public long Moments { get; init; }
    }
}

/// <summary>How a sign's nudges were answered.</summary>
internal sealed record SignAnswers(Sign Sign, int Answers, int NotQuite);

/// <summary>So many moments ended like this.</summary>
internal sealed record OutcomeCount(InterventionAct Act, Outcome? Outcome, int Moments);
