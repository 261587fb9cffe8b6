using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Reviews.Readings;

/// <summary>What authors said of readings of their own messages. A channel is told how many were right, and nobody whose they were.</summary>
internal static class ReadingAnswerStore
{
    /// <summary>A person's own readings since then that are sure enough to count, the latest first, with what they have said of them.</summary>
    public static Task<IReadOnlyList<OwnReading>> OwnAsync(DbSession session, InstallationId installation, UserId author, DateTimeOffset since, int most) =>
        session.QueryAsync<OwnReading>(
            """
            SELECT    r.channel, r.root, r.ts, r.level, a.said_level AS said
            FROM      reading r
            LEFT JOIN reading_answer a ON a.installation = r.installation AND a.channel = r.channel AND a.ts = r.ts
            WHERE     r.installation = @installation AND r.author = @author AND r.level IN (1, 2, 3) AND r.ts >= @since AND (r.confidence >= @sure OR a.ts IS NOT NULL)
            ORDER BY  r.ts DESC
            LIMIT     @most
            """, new { installation, author, since = MessageTs.At(since), sure = Sureness.FourInFive, most });

    /// <summary>Keeps it, unless there is no such reading of a message of theirs. Who answers again has changed their mind about the same reading.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public static async Task<bool> SayAsync(DbSession session, ChannelKey channel, MessageTs ts, UserId author, Level said, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            INSERT INTO reading_answer (installation, channel, ts, author, read_level, said_level, answered_at)
            SELECT r.installation, r.channel, r.ts, r.author, r.level, @said, @now
            FROM   reading r
            WHERE  r.installation = @installation AND r.channel = @channel AND r.ts = @ts AND r.author = @author AND r.level IN (1, 2, 3)
            ON CONFLICT (installation, channel, ts) DO UPDATE SET said_level = @said, answered_at = @now
            """, new { channel, ts, author, said, now }) == 1;

    /// <summary>The last answers of a channel after that moment, whoever gave them.</summary>
    public static Task<IReadOnlyList<ReadingAnswer>> LastAsync(DbSession session, ChannelKey channel, DateTimeOffset after, int most) =>
        session.QueryAsync<ReadingAnswer>(
            """
            SELECT   read_level AS read, said_level AS said
            FROM     reading_answer
            WHERE    installation = @installation AND channel = @channel AND answered_at > @after
            ORDER BY answered_at DESC, ts DESC
            LIMIT    @most
            """, new { channel, after, most });

    internal static Task RemoveAsync(DbSession session, ChannelKey channel, MessageTs ts) =>
        session.ExecuteAsync("DELETE FROM reading_answer WHERE installation = @installation AND channel = @channel AND ts = @ts", new { channel, ts });

    internal static Task ForgetChannelAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("DELETE FROM reading_answer WHERE installation = @installation AND channel = @channel", channel);
}
