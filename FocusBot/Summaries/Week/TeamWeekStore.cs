using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Praise;
using FocusBot.Storage;

namespace FocusBot.Summaries.Week;

/// <summary>Counts of a team, and of the reader alone. There is no query for what another person argued from.</summary>
internal static class TeamWeekStore
{
    private const string InTheTeam =
        "(@grouped = 0 OR author IN (SELECT t.person FROM summary_team t WHERE t.installation = @installation AND t.channel = @channel))";

    /// <summary>Threads in which somebody of the team answered. Asked thread by thread, because to tell apart the threads of all messages is to sort them.</summary>
    public static Task<int> ThreadsAsync(DbSession session, Stretch stretch) => session.QueryOneAsync<int>(
        $"""
        SELECT COUNT(*) FROM review_thread t
        WHERE  t.installation = @installation AND t.channel = @channel AND t.last_activity >= @since
          AND  EXISTS (SELECT 1 FROM review_message m
                       WHERE  m.installation = t.installation AND m.channel = t.channel AND m.root = t.root AND m.ts >= @since AND m.ts < @until
                         AND  m.ts <> m.root AND m.is_deleted = 0 AND m.author IS NOT NULL AND {InTheTeam})
        """, stretch.Values);

    public static Task<int> MeetingsAsync(DbSession session, Stretch stretch) => session.QueryOneAsync<int>(
        """
        SELECT COUNT(*) FROM meeting
        WHERE  installation = @installation AND channel = @channel AND asked_at >= @sinceMillis AND asked_at < @untilMillis
        """, stretch.Values);

    /// <param name="fewestPeople">People are counted up to here.</param>
    public static async Task<LevelMix> MixAsync(DbSession session, Stretch stretch, int fewestPeople)
    {
        var counts = await session.QueryOneAsync<MixRow>(
            $"SELECT ({Count(Level.Impact, stretch)}) AS Impact, ({Count(Level.Execution, stretch)}) AS Execution, ({Count(Level.Optics, stretch)}) AS Optics",
            stretch.Values);
        var people = await session.QueryOneAsync<int>(
            $"SELECT COUNT(*) FROM ({(stretch.IsGroup ? PeopleOfGroup : PeopleOfChannel)} LIMIT {fewestPeople.ToString(CultureInfo.InvariantCulture)}) people", stretch.Values);
        return new((int)(counts?.Impact ?? 0), (int)(counts?.Execution ?? 0), (int)(counts?.Optics ?? 0), people);
    }

    /// <summary>One stretch of an index for a channel, one for each person of a group. Grouped by level instead, a million readings would be sorted.</summary>
    private static string Count(Level level, Stretch stretch)
    {
        var number = ((int)level).ToString(CultureInfo.InvariantCulture);
        return stretch.IsGroup
            ? $"""
               SELECT COUNT(*) FROM summary_team t CROSS JOIN reading r
               WHERE  t.installation = @installation AND t.channel = @channel
                 AND  r.installation = t.installation AND r.author = t.person AND r.channel = t.channel AND r.level = {number} AND r.ts >= @since AND r.ts < @until
               """
            : $"SELECT COUNT(*) FROM reading r WHERE r.installation = @installation AND r.channel = @channel AND r.level = {number} AND r.ts >= @since AND r.ts < @until";
    }

    // Of a bare author, SQLite would rather walk through all authors of the workspace in their order than stop after the first few of this channel.
    private const string PeopleOfChannel =
        """
        SELECT DISTINCT r.author || '' FROM reading r
        WHERE  r.installation = @installation AND r.channel = @channel AND r.level IN (1, 2, 3) AND r.ts >= @since AND r.ts < @until
        """;

    private const string PeopleOfGroup =
        """
        SELECT t.person FROM summary_team t
        WHERE  t.installation = @installation AND t.channel = @channel
          AND  EXISTS (SELECT 1 FROM reading r
                       WHERE  r.installation = t.installation AND r.author = t.person AND r.channel = t.channel
                         AND  r.level IN (1, 2, 3) AND r.ts >= @since AND r.ts < @until)
        """;

    public static async Task<PraiseMix> PraiseAsync(DbSession session, Stretch stretch)
    {
        var counts = await session.QueryAsync<PraiseRow>(
            $"""
            SELECT   kind AS Kind, COUNT(*) AS Messages
            FROM     praise
            WHERE    installation = @installation AND channel = @channel AND ts >= @since AND ts < @until AND {InTheTeam}
            GROUP BY kind
            """, stretch.Values);
        return new(Of(Praised.Results), Of(Praised.Launch), Of(Praised.Update));

        int Of(Praised praised) => (int)(counts.FirstOrDefault(row => row.Kind == (long)praised)?.Messages ?? 0);
    }

    /// <summary>The reader's own counts in this channel, for the reader.</summary>
    public static async Task<IReadOnlyDictionary<Level, int>> OwnAsync(DbSession session, Stretch stretch, UserId reader) =>
        (await session.QueryAsync<LevelRow>(
            """
            SELECT   level AS Level, COUNT(*) AS Messages
            FROM     reading
            WHERE    installation = @installation AND author = @reader AND channel = @channel AND level IN (1, 2, 3) AND ts >= @since AND ts < @until
            GROUP BY level
            """, stretch.ValuesFor(reader))).ToDictionary(row => (Level)row.Level, row => (int)row.Messages);

    private sealed record MixRow
    {
        public long Impact { get; init; }

        public long Execution { get; init; }

        public long Optics { get; init; }
    }

    private sealed record PraiseRow
    {
        public long Kind { get; init; }

        public long Messages { get; init; }
    }

    private sealed record LevelRow
    {
        public long Level { get; init; }

        public long Messages { get; init; }
    }
}

/// <summary>A stretch of time in a channel.</summary>
/// <param name="IsGroup">What people of the user group wrote counts alone.</param>
internal sealed record Stretch(InstallationId Installation, ChannelId Channel, DateTimeOffset Since, DateTimeOffset Until, bool IsGroup)
{
    public object Values => ValuesFor(default);

    public object ValuesFor(UserId reader) => new
    {
        installation = Installation.Key,
        channel = Channel.Value,
        since = MessageTs.At(Since).ToString(),
        until = MessageTs.At(Until).ToString(),
        sinceMillis = Since.ToUnixTimeMilliseconds(),
        untilMillis = Until.ToUnixTimeMilliseconds(),
        grouped = IsGroup ? 1 : 0,
        reader = reader.Value,
    };
}
