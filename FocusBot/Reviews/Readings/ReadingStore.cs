using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Reviews.Readings;

/// <summary>The levels that were read, message by message.</summary>
internal static class ReadingStore
{
    public static async Task<IReadOnlyList<StoredReading>> OfThreadAsync(DbSession session, ThreadKey thread)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT   ts AS Ts, author AS Author, level AS Level, confidence AS Confidence
            FROM     reading
            WHERE    installation = @installation AND channel = @channel AND root = @root
            ORDER BY ts
            """, new { installation = thread.Installation.Key, channel = thread.Channel.Value, root = thread.Root.ToString() });
        return [.. rows.Select(row => new StoredReading(MessageTs.Parse(row.Ts), new(row.Author), (Level)row.Level, row.Confidence))];
    }

    internal static Task SetAsync(DbSession session, ThreadKey thread, StoredReading reading) =>
        session.ExecuteAsync(
            """
            INSERT INTO reading (installation,  channel,  ts,  root,  author,  level,  confidence)
            VALUES              (@installation, @channel, @ts, @root, @author, @level, @confidence)
            ON CONFLICT (installation, channel, ts) DO UPDATE SET level = @level, confidence = @confidence
            """,
            new
            {
                installation = thread.Installation.Key,
                channel = thread.Channel.Value,
                ts = reading.Ts.ToString(),
                root = thread.Root.ToString(),
                author = reading.Author.Value,
                level = (int)reading.Level,
                confidence = reading.Confidence,
            });

    internal static Task RemoveAsync(DbSession session, InstallationId installation, ChannelId channel, MessageTs ts) =>
        session.ExecuteAsync(
            "DELETE FROM reading WHERE installation = @installation AND channel = @channel AND ts = @ts",
            new { installation = installation.Key, channel = channel.Value, ts = ts.ToString() });

    internal static Task ForgetChannelAsync(DbSession session, InstallationId installation, ChannelId channel) =>
        session.ExecuteAsync(
            "DELETE FROM reading WHERE installation = @installation AND channel = @channel",
            new { installation = installation.Key, channel = channel.Value });

    private sealed record Row(string Ts, string Author, long Level, double Confidence);
}
