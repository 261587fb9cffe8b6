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

    /// <param name="fewestPeople">People are counted up to here.</param>
    public static async Task<LevelMix> MixAsync(DbSession session, Stretch stretch, int fewestPeople) =>
        await session.QueryOneAsync<LevelMix>(
            $"""
            SELECT ({Count(Level.Impact, stretch)}) AS impact, ({Count(Level.Execution, stretch)}) AS execution, ({Count(Level.Optics, stretch)}) AS optics,
                   (SELECT COUNT(*) FROM ({(stretch.IsGroup ? PeopleOfGroup : PeopleOfChannel)} LIMIT {fewestPeople.ToString(CultureInfo.InvariantCulture)}) counted) AS people
            """, stretch.Values) ?? LevelMix.Empty;

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
        var counts = (await session.QueryAsync<(Praised Praised, int Messages)>(
            $"""
            SELECT   kind, COUNT(*)
            FROM     praise
            WHERE    installation = @installation AND channel = @channel AND ts >= @since AND ts < @until AND {InTheTeam}
            GROUP BY kind
            """, stretch.Values)).ToDictionary(count => count.Praised, count => count.Messages);
        return new(counts.GetValueOrDefault(Praised.Results), counts.GetValueOrDefault(Praised.Launch), counts.GetValueOrDefault(Praised.Update));
    }

    /// <summary>The reader's own counts in this channel, for the reader.</summary>
    public static async Task<IReadOnlyDictionary<Level, int>> OwnAsync(DbSession session, Stretch stretch, UserId reader) =>
        (await session.QueryAsync<(Level Level, int Messages)>(
            """
            SELECT   level, COUNT(*)
            FROM     reading
            WHERE    installation = @installation AND author = @reader AND channel = @channel AND level IN (1, 2, 3) AND ts >= @since AND ts < @until
            GROUP BY level
            """, stretch.ValuesFor(reader))).ToDictionary(count => count.Level, count => count.Messages);
}

/// <summary>A stretch of time in a channel.</summary>
/// <param name="IsGroup">What people of the user group wrote counts alone.</param>
internal sealed record Stretch(ChannelKey Channel, DateTimeOffset Since, DateTimeOffset Until, bool IsGroup)
{
    public object Values => ValuesFor(default);

    public object ValuesFor(UserId reader) => new { Channel, since = MessageTs.At(Since), until = MessageTs.At(Until), grouped = IsGroup, reader };
}
