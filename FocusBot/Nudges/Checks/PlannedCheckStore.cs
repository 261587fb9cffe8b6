using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Nudges.Checks;

/// <summary>Which threads are to be looked at, and when.</summary>
internal static class PlannedCheckStore
{
    public static async Task<PlannedCheck?> FindAsync(DbSession session, ThreadKey thread) =>
        await session.QueryOneAsync<Row>(
            "SELECT parcel_key AS ParcelKey, due_at AS DueAt FROM look WHERE installation = @installation AND channel = @channel AND root = @root",
            Values(thread)) is { } row
            ? new(row.ParcelKey, DateTimeOffset.FromUnixTimeMilliseconds(row.DueAt))
            : null;

    public static Task SetAsync(DbSession session, ThreadKey thread, PlannedCheck look) =>
        session.ExecuteAsync(
            """
            INSERT INTO look (installation,  channel,  root,  parcel_key, due_at)
            VALUES           (@installation, @channel, @root, @key,       @dueAt)
            ON CONFLICT (installation, channel, root) DO UPDATE SET parcel_key = @key, due_at = @dueAt
            """, Values(thread, look));

    public static Task RemoveAsync(DbSession session, ThreadKey thread) =>
        session.ExecuteAsync("DELETE FROM look WHERE installation = @installation AND channel = @channel AND root = @root", Values(thread));

    private static object Values(ThreadKey thread, PlannedCheck? look = null) => new
    {
        installation = thread.Installation.Key,
        channel = thread.Channel.Value,
        root = thread.Root.ToString(),
        key = look?.ParcelKey,
        dueAt = look?.DueAt.ToUnixTimeMilliseconds(),
    };

    private sealed record Row(string ParcelKey, long DueAt);
}

/// <summary>A planned look: the parcel that will fetch the words, and when it leaves.</summary>
internal sealed record PlannedCheck(string ParcelKey, DateTimeOffset DueAt);
