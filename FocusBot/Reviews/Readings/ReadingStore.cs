using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Reviews.Readings;

/// <summary>The levels that were read, message by message.</summary>
internal static class ReadingStore
{
    /// <returns>The newest of a thread, the latest first.</returns>
    public static Task<IReadOnlyList<StoredReading>> NewestAsync(DbSession session, ThreadKey thread, int most) =>
        session.QueryAsync<StoredReading>(
            """
            SELECT   ts, author, level, confidence
            FROM     reading
            WHERE    installation = @installation AND channel = @channel AND root = @root
            ORDER BY ts DESC
            LIMIT    @most
            """, new { thread, most });

    internal static Task SetAsync(DbSession session, ThreadKey thread, StoredReading reading) =>
        session.ExecuteAsync(
            """
            INSERT INTO reading (installation,  channel,  ts,  root,  author,  level,  confidence)
            VALUES              (@installation, @channel, @ts, @root, @author, @level, @confidence)
            ON CONFLICT (installation, channel, ts) DO UPDATE SET level = @level, confidence = @confidence
            """, new { thread, reading.Ts, reading.Author, reading.Level, reading.Confidence });

    internal static Task RemoveAsync(DbSession session, ChannelKey channel, MessageTs ts) =>
        session.ExecuteAsync("DELETE FROM reading WHERE installation = @installation AND channel = @channel AND ts = @ts", new { channel, ts });

    internal static Task ForgetChannelAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("DELETE FROM reading WHERE installation = @installation AND channel = @channel", channel);
}
