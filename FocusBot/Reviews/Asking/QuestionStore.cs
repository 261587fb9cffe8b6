using FocusBot.Conversations;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Asking;

/// <summary>The question in a thread, and whom it was put to.</summary>
internal static class QuestionStore
{
    /// <returns><see langword="false"/> when the thread was asked before.</returns>
    public static async Task<bool> AskAsync(DbSession session, ThreadKey thread, UserId by, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            INSERT INTO question (installation,  channel,  root,  asked_by, asked_at)
            VALUES               (@installation, @channel, @root, @by,      @now)
            ON CONFLICT (installation, channel, root) DO NOTHING
            """, new { thread, by, now }) == 1;

    public static Task TakeBackAsync(DbSession session, ThreadKey thread) =>
        session.ExecuteAsync("DELETE FROM question WHERE installation = @installation AND channel = @channel AND root = @root", thread);

    public static Task PostedAsync(DbSession session, ThreadKey thread, MessageTs ts) =>
        session.ExecuteAsync("UPDATE question SET ts = @ts WHERE installation = @installation AND channel = @channel AND root = @root", new { thread, ts });

    public static async Task<bool> IsPostedAsync(DbSession session, ThreadKey thread) =>
        await session.QueryOneAsync<MessageTs?>("SELECT ts FROM question WHERE installation = @installation AND channel = @channel AND root = @root", thread) is not null;

    public static Task<IReadOnlyList<UserId>> PutToAsync(DbSession session, ThreadKey thread) =>
        session.QueryAsync<UserId>("SELECT person FROM question_asked WHERE installation = @installation AND channel = @channel AND root = @root", thread);

    public static Task PutAsync(DbSession session, ThreadKey thread, UserId to, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO question_asked (installation,  channel,  root,  person, asked_at)
            VALUES                     (@installation, @channel, @root, @to,    @now)
            ON CONFLICT (installation, channel, root, person) DO NOTHING
            """, new { thread, to, now });

    /// <summary>It no longer waits for this person, who isn't asked again here either.</summary>
    public static Task CloseAsync(DbSession session, ThreadKey thread, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            UPDATE question_asked SET closed_at = @now
            WHERE  installation = @installation AND channel = @channel AND root = @root AND person = @person AND closed_at IS NULL
            """, new { thread, person, now });

    /// <summary>The active threads in which a question was put to this person and still waits, the latest first.</summary>
    public static async Task<IReadOnlyList<ReviewThread>> WaitingForAsync(DbSession session, InstallationId installation, UserId person, MessageTs since, int most)
    {
        var threads = new List<ReviewThread>();
        foreach (var key in await session.QueryAsync<ThreadKey>(
            """
            SELECT    t.installation, t.channel, t.root
            FROM      question_asked q
            JOIN      review_thread t ON t.installation = q.installation AND t.channel = q.channel AND t.root = q.root
            LEFT JOIN declaration d   ON d.installation = q.installation AND d.channel = q.channel AND d.root = q.root AND d.person = q.person
            WHERE     q.installation = @installation AND q.person = @person AND q.closed_at IS NULL AND d.level IS NULL AND t.is_closed = 0 AND t.last_activity >= @since
            ORDER BY  q.asked_at DESC
            LIMIT     @most
            """, new { installation, person, since, most }))
        {
            if (await ReviewStore.FindAsync(session, key) is { Participants.Count: > 0 } thread)
            {
                threads.Add(thread);
            }
        }

        return threads;
    }
}
