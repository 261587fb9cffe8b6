using FocusBot.Conversations;
using FocusBot.Levels;
using FocusBot.Reviews.Praise;
using FocusBot.Storage;

namespace FocusBot.Summaries;

/// <summary>Counts of a team, and of the reader alone. There is no query for what another person argued from.</summary>
internal static class TeamWeekStore
{
    private const string InTheTeam =
        "(@grouped = 0 OR author IN (SELECT t.person FROM summary_team t WHERE t.installation = @installation AND t.channel = @channel))";

    public static Task<int> ThreadsAsync(DbSession session, Stretch stretch) => session.QueryOneAsync<int>(
        $"""
        SELECT COUNT(DISTINCT root) FROM review_message
        WHERE  installation = @installation AND channel = @channel AND ts >= @since AND ts < @until
          AND  ts <> root AND is_deleted = 0 AND author IS NOT NULL AND {InTheTeam}
        """, stretch.Values);

    public static Task<int> MeetingsAsync(DbSession session, Stretch stretch) => session.QueryOneAsync<int>(
        """
        SELECT COUNT(*) FROM meeting
        WHERE  installation = @installation AND channel = @channel AND asked_at >= @sinceMillis AND asked_at < @untilMillis
        """, stretch.Values);

    public static async Task<LevelMix> MixAsync(DbSession session, Stretch stretch)
    {
        var counts = await session.QueryAsync<LevelRow>(
            $"""
            SELECT   level AS Level, COUNT(*) AS Messages
            FROM     reading
            WHERE    installation = @installation AND channel = @channel AND ts >= @since AND ts < @until AND {InTheTeam}
            GROUP BY level
            """, stretch.Values);
        var people = await session.QueryOneAsync<int>(
            $"""
            SELECT COUNT(*) FROM (
                SELECT DISTINCT author FROM reading
                WHERE  installation = @installation AND channel = @channel AND ts >= @since AND ts < @until AND {InTheTeam}
                LIMIT  {SummaryOptions.MostFewestPeople}) people
            """, stretch.Values);
        return new(Of(Level.Impact), Of(Level.Execution), Of(Level.Optics), people);

        int Of(Level level) => (int)(counts.FirstOrDefault(row => row.Level == (long)level)?.Messages ?? 0);
    }

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
            WHERE    installation = @installation AND author = @reader AND channel = @channel AND ts >= @since AND ts < @until
            GROUP BY level
            """, stretch.ValuesFor(reader))).ToDictionary(row => (Level)row.Level, row => (int)row.Messages);

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
