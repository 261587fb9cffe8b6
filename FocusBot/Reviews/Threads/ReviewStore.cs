using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Reviews.Threads;

/// <summary>Review threads and who has written in them.</summary>
internal static class ReviewStore
{
    public static async Task<ReviewThread?> FindAsync(DbSession session, ThreadKey thread) =>
        await RowAsync(session, thread) is { } row ? await WithPeopleAsync(session, thread, row) : null;

    /// <summary>Without its people, of whom a long thread has many messages.</summary>
    /// <returns><see langword="null"/> for a thread that is not known.</returns>
    public static async Task<bool?> IsClosedAsync(DbSession session, ThreadKey thread) => (await RowAsync(session, thread))?.IsClosed;

    /// <summary>The threads of a channel that have replies and had a message since <paramref name="since"/>, the latest first.</summary>
    public static async Task<IReadOnlyList<ReviewThread>> ActiveAsync(DbSession session, ChannelKey channel, MessageTs since, int most)
    {
        var threads = new List<ReviewThread>();
        foreach (var row in await session.QueryAsync<ThreadRow>(
            """
            SELECT   root, last_activity, is_complete, is_closed
            FROM     review_thread t
            WHERE    installation = @installation AND channel = @channel AND last_activity >= @since AND is_closed = 0
              AND    EXISTS (SELECT 1 FROM review_message m
                             WHERE  m.installation = t.installation AND m.channel = t.channel AND m.root = t.root
                               AND  m.ts <> m.root AND m.is_deleted = 0)
            ORDER BY last_activity DESC
            LIMIT    @most
            """, new { channel, since, most }))
        {
            threads.Add(await WithPeopleAsync(session, new(channel, row.Root), row));
        }

        return threads;
    }

    /// <summary>Remembers that a person wrote. Also a message that was deleted before it arrived stays deleted.</summary>
    /// <param name="beginsThread">It was seen as it was posted, so that the thread is known from its root on.</param>
    /// <returns><see langword="false"/> when something is known of the message already.</returns>
    public static async Task<bool> AddMessageAsync(DbSession session, ThreadKey thread, MessageTs ts, UserId author, bool beginsThread = false)
    {
        var isNew = await session.ExecuteAsync(
            """
            INSERT INTO review_message (installation,  channel,  ts,  root,  author)
            VALUES                     (@installation, @channel, @ts, @root, @author)
            ON CONFLICT (installation, channel, ts) DO NOTHING
            """, new { thread, ts, author }) == 1;
        if (!isNew)
        {
            await session.ExecuteAsync(
                "UPDATE review_message SET author = @author WHERE installation = @installation AND channel = @channel AND ts = @ts AND author IS NULL", new { thread, ts, author });
        }

        await TouchAsync(session, thread, ts, beginsThread);
        return isNew;
    }

    public static async Task DeleteMessageAsync(DbSession session, ThreadKey thread, MessageTs ts)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO review_message (installation,  channel,  ts,  root,  is_deleted)
            VALUES                     (@installation, @channel, @ts, @root, 1)
            ON CONFLICT (installation, channel, ts) DO UPDATE SET is_deleted = 1
            """, new { thread, ts });

        // What is not in a known thread would never be forgotten.
        await TouchAsync(session, thread, ts, isWhole: false);
        if (ts == thread.Root)
        {
            await session.ExecuteAsync(
                "UPDATE review_thread SET is_closed = 1 WHERE installation = @installation AND channel = @channel AND root = @root", thread);
        }
    }

    /// <summary>Whoever has written in a thread with a reply since then.</summary>
    public static Task<IReadOnlyList<UserId>> ReviewersAsync(DbSession session, ChannelKey channel, DateTimeOffset since) =>
        session.QueryAsync<UserId>(
            """
            SELECT DISTINCT m.author
            FROM   review_message m
            WHERE  m.installation = @installation AND m.channel = @channel AND m.ts >= @since AND m.is_deleted = 0 AND m.author IS NOT NULL
              AND  (m.ts <> m.root OR EXISTS (SELECT 1 FROM review_message r
                                              WHERE  r.installation = m.installation AND r.channel = m.channel AND r.root = m.root
                                                AND  r.ts > m.root AND r.is_deleted = 0 AND r.author IS NOT NULL))
            ORDER  BY m.author
            """, new { channel, since = MessageTs.At(since) });

    /// <summary>The channels in which this person has written.</summary>
    public static Task<IReadOnlyList<ChannelId>> ChannelsOfAsync(DbSession session, InstallationId installation, UserId author, int most) =>
        session.QueryAsync<ChannelId>(
            "SELECT DISTINCT channel FROM review_message WHERE installation = @installation AND author = @author ORDER BY channel LIMIT @most",
            new { installation, author, most });

    public static async Task<bool> HasWrittenAsync(DbSession session, ChannelKey channel, UserId person) =>
        await session.QueryOneAsync<int?>(
            "SELECT 1 FROM review_message WHERE installation = @installation AND author = @person AND channel = @channel LIMIT 1", new { channel, person }) is not null;

    /// <summary>The last message of a person anywhere in an installation.</summary>
    public static Task<MessageTs?> LastMessageAsync(DbSession session, InstallationId installation) =>
        session.QueryOneAsync<MessageTs?>("SELECT MAX(ts) FROM review_message WHERE installation = @installation AND author IS NOT NULL", new { installation });

    /// <summary>It was deleted, or stands in the thread of a huddle.</summary>
    public static async Task<bool> IsNotToBeReadAsync(DbSession session, ThreadKey thread, MessageTs ts) =>
        await session.QueryOneAsync<int?>(
            """
            SELECT 1 FROM review_message WHERE installation = @installation AND channel = @channel AND ts = @ts AND is_deleted = 1
            UNION ALL
            SELECT 1 FROM review_thread WHERE installation = @installation AND channel = @channel AND root = @root AND is_huddle = 1
            """,
            new { thread, ts }) is not null;

    /// <summary>What's written there belongs to what people say in the huddle, and isn't read.</summary>
    public static async Task IsHuddleAsync(DbSession session, ThreadKey thread)
    {
        await TouchAsync(session, thread, thread.Root, isWhole: false);
        await session.ExecuteAsync(
            "UPDATE review_thread SET is_huddle = 1 WHERE installation = @installation AND channel = @channel AND root = @root AND is_huddle = 0", thread);
    }

    /// <returns><see langword="null"/> when nobody is known to have written it, or it is deleted.</returns>
    public static Task<UserId?> AuthorAsync(DbSession session, ChannelKey channel, MessageTs ts) =>
        session.QueryOneAsync<UserId?>(
            "SELECT author FROM review_message WHERE installation = @installation AND channel = @channel AND ts = @ts AND is_deleted = 0", new { channel, ts });

    /// <summary>How many messages of people are in a thread after <paramref name="after"/>.</summary>
    /// <param name="most">So many are counted.</param>
    public static async Task<int> CountAfterAsync(DbSession session, ThreadKey thread, MessageTs after, int most) =>
        await session.QueryOneAsync<int>(
            """
            SELECT COUNT(*)
            FROM   (SELECT 1 FROM review_message
                    WHERE  installation = @installation AND channel = @channel AND root = @root AND ts > @after AND is_deleted = 0 AND author IS NOT NULL
                    LIMIT  @most) first
            """, new { thread, after, most });

    /// <returns>The newest messages of people that are known of, the latest first.</returns>
    public static Task<IReadOnlyList<MessageTs>> NewestAsync(DbSession session, ThreadKey thread, int most) =>
        session.QueryAsync<MessageTs>(
            """
            SELECT   ts
            FROM     review_message
            WHERE    installation = @installation AND channel = @channel AND root = @root AND is_deleted = 0
            ORDER BY ts DESC
            LIMIT    @most
            """, new { thread, most });

    public static Task CompleteAsync(DbSession session, ThreadKey thread) => TouchAsync(session, thread, thread.Root, isWhole: true);

    /// <summary>The threads of a channel are no longer known to be complete.</summary>
    public static Task DoubtThreadsAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("UPDATE review_thread SET is_complete = 0 WHERE installation = @installation AND channel = @channel", channel);

    /// <summary>A reply under a channel's new id makes a new thread of an old one: it is the old one all the same.</summary>
    public static async Task StaysKnownAsync(DbSession session, ChannelRename rename)
    {
        foreach (var fact in (string[])["is_complete", "is_closed", "is_huddle"])
        {
            await session.ExecuteAsync(
                $"""
                UPDATE review_thread SET {fact} = 1
                WHERE  installation = @installation AND channel = @new
                  AND  root IN (SELECT o.root FROM review_thread o WHERE o.installation = @installation AND o.channel = @old AND o.{fact} = 1)
                """, rename);
        }
    }

    private static Task<ThreadRow?> RowAsync(DbSession session, ThreadKey thread) =>
        session.QueryOneAsync<ThreadRow>(
            "SELECT root, last_activity, is_complete, is_closed FROM review_thread WHERE installation = @installation AND channel = @channel AND root = @root", thread);

    /// <param name="isWhole">All of it is known now.</param>
    private static Task<int> TouchAsync(DbSession session, ThreadKey thread, MessageTs ts, bool isWhole) =>
        session.ExecuteAsync(
            """
            INSERT INTO review_thread (installation,  channel,  root,  last_activity, is_complete)
            VALUES                    (@installation, @channel, @root, @ts,           @isWhole)
            ON CONFLICT (installation, channel, root) DO UPDATE
            SET   last_activity = CASE WHEN review_thread.last_activity < @ts THEN @ts ELSE review_thread.last_activity END,
                  is_complete = CASE WHEN @isWhole = 1 THEN 1 ELSE review_thread.is_complete END
            WHERE review_thread.last_activity < @ts OR (@isWhole = 1 AND review_thread.is_complete = 0)
            """, new { thread, ts, isWhole });

    private static async Task<ReviewThread> WithPeopleAsync(DbSession session, ThreadKey thread, ThreadRow row)
    {
        // Asked for in the statement, “author IS NOT NULL” could lead it to an index of authors, and so through every thread there is.
        var authors = await session.QueryAsync<UserId?>(
            """
            SELECT   author
            FROM     review_message
            WHERE    installation = @installation AND channel = @channel AND root = @root AND is_deleted = 0
            GROUP BY author
            ORDER BY MIN(ts)
            """, thread);
        return new(thread, [.. authors.OfType<UserId>()], await DeclarationStore.OfThreadAsync(session, thread), row.LastActivity, row.IsComplete, row.IsClosed);
    }

    /// <summary>A thread without its people, who are in other tables.</summary>
    private sealed record ThreadRow(MessageTs Root, MessageTs LastActivity, bool IsComplete, bool IsClosed);
}
