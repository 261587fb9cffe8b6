using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Nudges.Checks;

/// <summary>Which threads are to be checked, and when.</summary>
internal static class PlannedCheckStore
{
    public static Task<PlannedCheck?> FindAsync(DbSession session, ThreadKey thread) =>
        session.RecallOneAsync<PlannedCheck>("SELECT parcel_key, due_at FROM look WHERE installation = @installation AND channel = @channel AND root = @root", thread);

    public static Task SetAsync(DbSession session, ThreadKey thread, PlannedCheck look) =>
        session.ExecuteAsync(
            """
            INSERT INTO look (installation,  channel,  root,  parcel_key, due_at)
            VALUES           (@installation, @channel, @root, @parcelKey, @dueAt)
            ON CONFLICT (installation, channel, root) DO UPDATE SET parcel_key = @parcelKey, due_at = @dueAt
            """, new { thread, look.ParcelKey, look.DueAt });

    /// <param name="most">So many are counted.</param>
    public static async Task<PlannedChecks> CountAsync(DbSession session, int most) =>
        new(await session.QueryOneAsync<long>("SELECT COUNT(*) FROM (SELECT 1 FROM look LIMIT @most) first", new { most }));

    public static Task RemoveAsync(DbSession session, ThreadKey thread) =>
        session.ExecuteAsync("DELETE FROM look WHERE installation = @installation AND channel = @channel AND root = @root", thread);
}

/// <summary>So many threads are to be checked.</summary>
internal sealed record PlannedChecks(long Threads);

/// <summary>A planned look: the parcel that will fetch the words, and when it leaves.</summary>
internal sealed record PlannedCheck(string ParcelKey, DateTimeOffset DueAt);
