using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Praise;
using FocusBot.Storage;

namespace FocusBot.Summaries.Week;

/// <summary>Counts of a team, and of the reader alone. There is no query for what another person argued from.</summary>
internal static class TeamWeekStore
{
    /// <summary>What counts: readings that are sure enough, and in their place what their authors say of them.</summary>
    private static readonly string Counted =
        $"""
        SELECT r.author AS author, r.level AS level FROM reading r
        WHERE  r.installation = @installation AND r.channel = @channel AND r.ts >= @since AND r.ts < @until AND r.confidence >= @sure AND {InTheTeam("r.author")}
          AND  NOT EXISTS (SELECT 1 FROM reading_answer o WHERE o.installation = r.installation AND o.channel = r.channel AND o.ts = r.ts)
        UNION ALL
        SELECT a.author AS author, a.said_level AS level FROM reading_answer a
        WHERE  a.installation = @installation AND a.channel = @channel AND a.ts >= @since AND a.ts < @until AND a.said_level IN (1, 2, 3) AND {InTheTeam("a.author")}
        """;

    /// <summary>Threads in which somebody of the team answered. Asked thread by thread, because to tell apart the threads of all messages is to sort them.</summary>
    public static Task<int> ThreadsAsync(DbSession session, Stretch stretch) => session.QueryOneAsync<int>(
        $"""
        SELECT COUNT(*) FROM review_thread t
        WHERE  t.installation = @installation AND t.channel = @channel AND t.last_activity >= @since
          AND  EXISTS (SELECT 1 FROM review_message m
                       WHERE  m.installation = t.installation AND m.channel = t.channel AND m.root = t.root AND m.ts >= @since AND m.ts < @until
                         AND  m.ts <> m.root AND m.is_deleted = 0 AND m.author IS NOT NULL AND {InTheTeam("m.author")})
        """, stretch.Values);

    public static async Task<(LevelMix Mix, IReadOnlyList<UserId> People)> MixAsync(DbSession session, Stretch stretch)
    {
        // Two walks through the week: told apart by author in one, it would be sorted, and each person's levels would come out of it.
        var people = await session.QueryAsync<UserId>($"SELECT DISTINCT author FROM ({Counted}) counted", stretch.Values);
        var levels = await session.QueryOneAsync<(int Impact, int Execution, int Optics)>(
            $"SELECT {Count(Level.Impact)}, {Count(Level.Execution)}, {Count(Level.Optics)} FROM ({Counted}) counted", stretch.Values);
        return (new(levels.Impact, levels.Execution, levels.Optics, people.Count), people);
    }

    public static async Task<PraiseMix> PraiseAsync(DbSession session, Stretch stretch)
    {
        var praises = $"FROM praise WHERE installation = @installation AND channel = @channel AND ts >= @since AND ts < @until AND {InTheTeam("author")}";
        var counts = (await session.QueryAsync<(Praised Praised, int Messages)>($"SELECT kind, COUNT(*) {praises} GROUP BY kind", stretch.Values))
            .ToDictionary(count => count.Praised, count => count.Messages);
        return new(
            counts.GetValueOrDefault(Praised.Results), counts.GetValueOrDefault(Praised.Launch), counts.GetValueOrDefault(Praised.Update),
            await session.QueryOneAsync<int>($"SELECT COUNT(DISTINCT author) {praises}", stretch.Values));
    }

    /// <summary>What the threads of live reviews were told that week, added up: nothing else, or the difference would be what some of them weren't told.</summary>
    public static async Task<VerdictCount> VerdictsAsync(DbSession session, ChannelKey channel, IsoWeek week)
    {
        var told = await session.QueryOneAsync<Told>(
            """
            SELECT COALESCE(SUM(said_yes), 0) AS yes, COALESCE(SUM(said_partly), 0) AS partly, COALESCE(SUM(said_no), 0) AS no, COALESCE(MAX(said_yes + said_partly + said_no), 0) AS people,
                   COALESCE(SUM(talked_impact), 0) AS impact, COALESCE(SUM(talked_execution), 0) AS execution, COALESCE(SUM(talked_optics), 0) AS optics,
                   COALESCE(MAX(talked_impact + talked_execution + talked_optics), 0) AS talkers
            FROM   meeting
            WHERE  installation = @installation AND channel = @channel AND closed_at >= @begin AND closed_at < @end
            """, new { channel, week.Begin, week.End });
        return told is null ? VerdictCount.Empty : new(told.Yes, told.Partly, told.No, told.People) { Talked = new(told.Impact, told.Execution, told.Optics, told.Talkers) };
    }

    /// <summary>What FocusBot did in a channel from the one moment to before the other. Nobody stands in it.</summary>
    public static Task<IReadOnlyList<WeekAct>> ActsAsync(DbSession session, ChannelKey channel, DateTimeOffset since, DateTimeOffset until) =>
        session.QueryAsync<WeekAct>(
            """
            SELECT    m.act, m.outcome, n.state AS nudge, CASE WHEN n.way_forward IS NULL THEN 0 ELSE 1 END AS is_decided, q.state AS question, m.decided_at AS at
            FROM      moment m
            LEFT JOIN nudge n ON n.installation = m.installation AND n.channel = m.channel AND n.root = m.root AND n.first = m.first AND n.second = m.second
            LEFT JOIN pair_question q
                   ON q.installation = m.installation AND q.channel = m.channel AND q.root = m.root AND q.first = m.first AND q.second = m.second
            WHERE     m.installation = @installation AND m.channel = @channel AND m.decided_at >= @since AND m.decided_at < @until
            """, new { channel, since, until });

    /// <summary>The reader's own counts in this channel, for the reader.</summary>
    public static async Task<IReadOnlyDictionary<Level, int>> OwnAsync(DbSession session, Stretch stretch, UserId reader) =>
        (await session.QueryAsync<(Level Level, int Messages)>(
            $"SELECT level, COUNT(*) FROM ({Counted}) counted WHERE author = @reader GROUP BY level", stretch.ValuesFor(reader)))
        .ToDictionary(count => count.Level, count => count.Messages);

    /// <summary>The sums of one week side by side. How many people there were at least is how many the largest review had.</summary>
    private sealed record Told(int Yes, int Partly, int No, int People, int Impact, int Execution, int Optics, int Talkers);

    private static string InTheTeam(string author) =>
        $"(@grouped = 0 OR {author} IN (SELECT t.person FROM summary_team t WHERE t.installation = @installation AND t.channel = @channel))";

    private static string Count(Level level) => $"COALESCE(SUM(CASE WHEN level = {((int)level).ToString(CultureInfo.InvariantCulture)} THEN 1 ELSE 0 END), 0)";
}

/// <summary>A stretch of time in a channel.</summary>
/// <param name="IsGroup">What people of the user group wrote counts alone.</param>
internal sealed record Stretch(ChannelKey Channel, DateTimeOffset Since, DateTimeOffset Until, bool IsGroup)
{
    public static Stretch Of(ChannelKey channel, IsoWeek week, bool isGroup) => new(channel, week.Begin, week.End, isGroup);

    public object Values => ValuesFor(default);

    public object ValuesFor(UserId reader) =>
        new { Channel, since = MessageTs.At(Since), until = MessageTs.At(Until), grouped = IsGroup, sure = Sureness.FourInFive, reader };
}
