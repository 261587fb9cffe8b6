using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Reviews.Asking;

/// <summary>The question that stands in a thread, and whom it was put to.</summary>
internal static class QuestionStore
{
    /// <returns><see langword="false"/> when the thread was asked before.</returns>
    public static async Task<bool> AskAsync(DbSession session, ThreadKey thread, UserId by, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            INSERT INTO question (installation,  channel,  root,  asked_by, asked_at)
            VALUES               (@installation, @channel, @root, @person,  @now)
            ON CONFLICT (installation, channel, root) DO NOTHING
            """, Parameters(thread, by, now)) == 1;

    public static Task TakeBackAsync(DbSession session, ThreadKey thread) =>
        session.ExecuteAsync(
            "DELETE FROM question WHERE installation = @installation AND channel = @channel AND root = @root", Parameters(thread, default, default));

    public static Task PostedAsync(DbSession session, ThreadKey thread, MessageTs ts) =>
        session.ExecuteAsync(
            "UPDATE question SET ts = @ts WHERE installation = @installation AND channel = @channel AND root = @root",
            new { installation = thread.Installation.Key, channel = thread.Channel.Value, root = thread.Root.ToString(), ts = ts.ToString() });

    public static async Task<bool> IsPostedAsync(DbSession session, ThreadKey thread) =>
        await session.QueryOneAsync<string?>(
            "SELECT ts FROM question WHERE installation = @installation AND channel = @channel AND root = @root", Parameters(thread, default, default)) is not null;

    public static async Task<IReadOnlyList<UserId>> PutToAsync(DbSession session, ThreadKey thread) =>
        [.. (await session.QueryAsync<string>(
            "SELECT person FROM question_asked WHERE installation = @installation AND channel = @channel AND root = @root",
            Parameters(thread, default, default))).Select(person => new UserId(person))];

    public static Task PutAsync(DbSession session, ThreadKey thread, UserId to, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO question_asked (installation,  channel,  root,  person,  asked_at)
            VALUES                     (@installation, @channel, @root, @person, @now)
            ON CONFLICT (installation, channel, root, person) DO NOTHING
            """, Parameters(thread, to, now));

    private static object Parameters(ThreadKey thread, UserId person, DateTimeOffset now) => new
    {
        installation = thread.Installation.Key,
        channel = thread.Channel.Value,
        root = thread.Root.ToString(),
        person = person.Value,
        now = now.ToUnixTimeMilliseconds(),
    };
}
