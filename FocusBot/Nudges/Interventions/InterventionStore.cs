using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Nudges.Interventions;

/// <summary>The moments, without a word of what was said in them.</summary>
internal static class InterventionStore
{
    internal static async Task<IReadOnlyList<Intervention>> OfThreadAsync(DbSession session, ThreadKey thread) =>
        [.. (await session.RecallAsync<Row>(
            """
            SELECT first, first_level, second, second_level, act, confidence, after_ts, decided_at, outcome
            FROM   moment
            WHERE  installation = @installation AND channel = @channel AND root = @root
            """, thread)).Select(row => row.ToMoment(thread))];

    /// <returns>With its signs.</returns>
    internal static async Task<Intervention?> FindAsync(DbSession session, ThreadKey thread, Pair pair)
    {
        var signs = await session.QueryAsync<string>(
            """
            SELECT sign FROM moment_sign
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, new { thread, pair.First, pair.Second });
        return (await OfThreadAsync(session, thread)).FirstOrDefault(moment => moment.Pair == pair) is { } moment
            ? moment with { Signs = [.. signs.Select(Enum.Parse<Sign>)] }
            : null;
    }

    /// <returns><see langword="false"/> when this pair had its moment in this thread.</returns>
    internal static async Task<bool> AddAsync(DbSession session, Intervention moment)
    {
        var ordered = moment.Mismatch.Ordered;
        var isNew = await session.ExecuteAsync(
            """
            INSERT INTO moment (installation,  channel,  root,  first,  second,  first_level, second_level, act,  confidence,  after_ts, decided_at)
            VALUES             (@installation, @channel, @root, @first, @second, @firstLevel, @secondLevel, @act, @confidence, @after,   @decidedAt)
            ON CONFLICT (installation, channel, root, first, second) DO NOTHING
            """,
            new
            {
                moment.Thread, ordered.First, ordered.Second, ordered.FirstLevel, ordered.SecondLevel, moment.Act, moment.Confidence, moment.After, moment.DecidedAt,
            }) == 1;
        foreach (var sign in isNew ? moment.Signs : [])
        {
            await session.ExecuteAsync(
                """
                INSERT INTO moment_sign (installation,  channel,  root,  first,  second,  sign)
                VALUES                  (@installation, @channel, @root, @first, @second, @sign)
                """, new { moment.Thread, moment.Pair.First, moment.Pair.Second, sign = sign.ToString() });
        }

        return isNew;
    }

    /// <summary>Somebody answered the nudge or the question: by choosing a way forward or another level, or by <em>Not quite</em>, which stays.</summary>
    /// <param name="notQuite">What they said isn't quite right; absent: nothing.</param>
    internal static Task AnsweredAsync(DbSession session, ThreadKey thread, Pair pair, NotQuiteReason? notQuite, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            UPDATE moment
            SET    answered_at = @now, is_not_quite = CASE WHEN @reason IS NULL THEN is_not_quite ELSE 1 END, not_quite_reason = COALESCE(@reason, not_quite_reason)
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, new { thread, pair.First, pair.Second, reason = notQuite, now });

    internal static Task SetOutcomeAsync(DbSession session, ThreadKey thread, Pair pair, Outcome outcome) =>
        session.ExecuteAsync(
            """
            UPDATE moment SET outcome = @outcome
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, new { thread, pair.First, pair.Second, outcome });

    /// <summary>How often FocusBot has addressed this person unasked since then; what was held out was not said.</summary>
    internal static Task<int> AddressedSinceAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset since) =>
        session.QueryOneAsync<int>(
            """
            SELECT COUNT(*) FROM moment
            WHERE  installation = @installation AND decided_at > @since AND act IN (2, 3, 4) AND (first = @person OR second = @person)
            """, new { installation, since, person });

    /// <summary>When a question was held out in this channel last.</summary>
    internal static Task<DateTimeOffset?> LastHeldOutAsync(DbSession session, ChannelKey channel) =>
        session.QueryOneAsync<DateTimeOffset?>("SELECT MAX(decided_at) FROM moment WHERE installation = @installation AND channel = @channel AND act = 5", channel);

    /// <summary>For each sign that counted in nudges since then: how many were answered, and how many of those by <em>Not quite</em>.</summary>
    internal static Task<IReadOnlyList<SignAnswers>> AnswersBySignAsync(DbSession session, InstallationId installation, DateTimeOffset since) =>
        session.QueryAsync<SignAnswers>(
            """
            SELECT   s.sign, COUNT(*) AS answers, SUM(m.is_not_quite) AS not_quite
            FROM     moment m
            JOIN     moment_sign s ON s.installation = m.installation AND s.channel = m.channel AND s.root = m.root AND s.first = m.first AND s.second = m.second
            WHERE    m.installation = @installation AND m.decided_at > @since AND m.act IN (2, 3) AND m.answered_at IS NOT NULL
            GROUP BY s.sign
            """, new { installation, since });

    /// <summary>What came of the moments since then, in a whole installation or in one channel, by what FocusBot did.</summary>
    public static Task<IReadOnlyList<OutcomeCount>> OutcomesSinceAsync(DbSession session, InstallationId? installation, ChannelId? channel, DateTimeOffset since) =>
        session.QueryAsync<OutcomeCount>(
            """
            SELECT   act, outcome, COUNT(*) AS moments
            FROM     moment
            WHERE    decided_at > @since AND (@installation IS NULL OR installation = @installation) AND (@channel IS NULL OR channel = @channel)
            GROUP BY act, outcome
            ORDER BY act, outcome
            """, new { installation, channel, since });

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

    /// <summary>Two people and their levels are one value, and the signs are in a table of their own.</summary>
    private sealed record Row(
        UserId First, Level FirstLevel, UserId Second, Level SecondLevel, InterventionAct Act, double Confidence, MessageTs AfterTs, DateTimeOffset DecidedAt, Outcome? Outcome)
    {
        public Intervention ToMoment(ThreadKey thread) => new(thread, new(First, FirstLevel, Second, SecondLevel), Act, Confidence, AfterTs, DecidedAt, [], Outcome);
    }
}

/// <summary>How a sign's nudges were answered.</summary>
internal sealed record SignAnswers(Sign Sign, int Answers, int NotQuite);

/// <summary>So many moments ended like this.</summary>
internal sealed record OutcomeCount(InterventionAct Act, Outcome? Outcome, int Moments);
