using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Reviews.Threads;

internal static class DeclarationStore
{
    public static Task<IReadOnlyList<Declaration>> OfThreadAsync(DbSession session, ThreadKey thread) =>
        session.RecallAsync<Declaration>(
            """
            SELECT   person, level, is_shown, declared_at AS at
            FROM     declaration
            WHERE    installation = @installation AND channel = @channel AND root = @root AND level IS NOT NULL
            ORDER BY declared_at, person
            """, thread);

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
            """, new { thread, person, level, at }) == 1;

    public static Task ShowAsync(DbSession session, ThreadKey thread, UserId person, bool isShown) =>
        session.ExecuteAsync(
            """
            UPDATE declaration SET is_shown = @isShown
            WHERE  installation = @installation AND channel = @channel AND root = @root AND person = @person
            """, new { thread, person, isShown });
}
