using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Reviews.Threads;

internal static class DeclarationStore
{
    public static async Task<IReadOnlyList<Declaration>> OfThreadAsync(DbSession session, ThreadKey thread)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT   person AS Person, level AS Level, is_shown AS IsShown, declared_at AS DeclaredAt
            FROM     declaration
            WHERE    installation = @installation AND channel = @channel AND root = @root AND level IS NOT NULL
            ORDER BY declared_at, person
            """, Parameters(thread, default, default));
        return [.. rows.Select(row => new Declaration(
            new(row.Person), (DeclaredLevel)row.Level, row.IsShown != 0, DateTimeOffset.FromUnixTimeMilliseconds(row.DeclaredAt)))];
    }

    /// <param name="level">Absent: withdrawn, and no longer shown either when a new answer comes.</param>
    /// <returns><see langword="false"/> when something that was said later is known already.</returns>
    public static async Task<bool> SetAsync(DbSession session, ThreadKey thread, UserId person, DeclaredLevel? level, DateTimeOffset at) =>
        await session.ExecuteAsync(
            """
            INSERT INTO declaration (installation,  channel,  root,  person,  level,  declared_at)
            VALUES                  (@installation, @channel, @root, @person, @level, @at)
            ON CONFLICT (installation, channel, root, person) DO UPDATE
            SET   level = @level, declared_at = @at, is_shown = CASE WHEN @level IS NULL THEN 0 ELSE declaration.is_shown END
            WHERE declaration.declared_at <= @at
            """, Parameters(thread, person, at, level)) == 1;

    public static Task ShowAsync(DbSession session, ThreadKey thread, UserId person, bool isShown) =>
        session.ExecuteAsync(
            """
            UPDATE declaration SET is_shown = @isShown
            WHERE  installation = @installation AND channel = @channel AND root = @root AND person = @person
            """,
            new
            {
                installation = thread.Installation.Key,
                channel = thread.Channel.Value,
                root = thread.Root.ToString(),
                person = person.Value,
                isShown = isShown ? 1 : 0,
            });

    private static object Parameters(ThreadKey thread, UserId person, DateTimeOffset at, DeclaredLevel? level = null) => new
    {
        installation = thread.Installation.Key,
        channel = thread.Channel.Value,
        root = thread.Root.ToString(),
        person = person.Value,
        level = (int?)level,
        at = at.ToUnixTimeMilliseconds(),
    };

    private sealed record Row(string Person, long Level, long IsShown, long DeclaredAt);
}
