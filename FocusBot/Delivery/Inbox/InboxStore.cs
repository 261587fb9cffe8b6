using System.Runtime.InteropServices;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Delivery.Inbox;

internal static class InboxStore
{
    /// <summary>Adds it even when it came before: <see cref="TakeOutAsync"/> tells, at a time when nobody waits for an acknowledgement.</summary>
    /// <param name="trace">What it is to be linked to; absent when nobody follows.</param>
    public static Task AddAsync(DbSession session, Arrival arrival, DateTimeOffset now, string? trace = null) =>
        session.ExecuteAsync(
            """
            INSERT INTO inbox (installation,  event_id,  lane,  kind,  body,  received_at, due_at, trace)
            VALUES            (@installation, @event_id, @lane, @kind, @body, @at,         0,      @trace)
            """,

            // By hand, as text and numbers: an acknowledgement waits for this one.
            new
            {
                installation = arrival.Installation.Key,
                event_id = arrival.EventId,
                lane = arrival.Lane,
                kind = (int)arrival.Kind,
                body = session.Seal.Seal(Whole(arrival.Body)),
                at = now.ToUnixTimeMilliseconds(),
                trace,
            });

    /// <summary>Adds an arrival and takes it away, so that it comes to light whether one could be stored.</summary>
    public static async Task<bool> TryOutAsync(DbSession session)
    {
        var id = await session.QueryOneAsync<long>(
            """
            INSERT INTO inbox (installation, event_id, lane, kind, body,   received_at, due_at)
            VALUES            ('-',          '-',      '-',  0,    @empty, 0,           0)
            RETURNING id
            """, new { empty = Array.Empty<byte>() });
        return await session.ExecuteAsync("DELETE FROM inbox WHERE id = @id", new { id }) == 1;
    }

    /// <summary>What waits behind <paramref name="after"/>, in the order of its arrival.</summary>
    public static Task<IReadOnlyList<Waiting>> WaitingAsync(DbSession session, long after, int most) =>
        session.QueryAsync<Waiting>(
            """
            SELECT   id, installation, lane, due_at, LENGTH(body) AS bytes
            FROM     inbox
            WHERE    id > @after
            ORDER BY id
            LIMIT    @most
            """, new { after, most });

    public static async Task<IReadOnlyList<Stored>> LoadAsync(DbSession session, long id)
    {
        var stored = await session.QueryAsync<Stored>(
            """
            SELECT id, installation, event_id, kind, body, attempts, trace
            FROM   inbox
            WHERE  id = @id
            """, new { id });
        return [.. stored.Select(each => each with { Body = session.Seal.Open(each.Body) })];
    }

    /// <returns>When the arrival came that has waited longest; absent when the inbox is empty.</returns>
    public static Task<DateTimeOffset?> OldestAsync(DbSession session) =>
        session.QueryOneAsync<DateTimeOffset?>("SELECT MIN(received_at) FROM inbox");

    /// <param name="most">So many are looked at: the first that came.</param>
    public static async Task<Backlog> BacklogAsync(DbSession session, int most) => await session.QueryOneAsync<Backlog>(
        """
        SELECT CAST(COALESCE(SUM(events), 0) AS BIGINT) AS events, COUNT(*) AS lanes, COALESCE(MAX(events), 0) AS longest,
               (SELECT received_at FROM inbox ORDER BY id LIMIT 1) AS oldest_at
        FROM   (SELECT COUNT(*) AS events FROM (SELECT installation, lane FROM inbox ORDER BY id LIMIT @most) first GROUP BY installation, lane) lane
        """, new { most }) ?? new(0, 0, 0, null);

    /// <summary>Takes an arrival out, in the transaction that does what it asks for.</summary>
    /// <returns><see langword="false"/> when an event of this id was taken out before: then there is nothing to do.</returns>
    public static async Task<bool> TakeOutAsync(DbSession session, Stored stored, DateTimeOffset now)
    {
        await session.ExecuteAsync("DELETE FROM inbox WHERE id = @id", new { stored.Id });
        return await session.ExecuteAsync(
            """
            INSERT INTO inbox_seen (installation,  event_id,  seen_at)
            VALUES                 (@installation, @eventId,  @now)
            ON CONFLICT (installation, event_id) DO NOTHING
            """, new { stored.Installation, stored.EventId, now }) == 1;
    }

    public static Task PostponeAsync(DbSession session, long id, DateTimeOffset dueAt) =>
        session.ExecuteAsync(
            "UPDATE inbox SET attempts = attempts + 1, due_at = @dueAt WHERE id = @id",
            new { id, dueAt });

    /// <summary>It is not its turn yet, and that is nobody's fault.</summary>
    public static Task WaitAsync(DbSession session, long id, DateTimeOffset dueAt) =>
        session.ExecuteAsync("UPDATE inbox SET due_at = @dueAt WHERE id = @id", new { id, dueAt });

    /// <summary>Takes an arrival out that cannot be handled, and keeps nothing of it but why.</summary>
    /// <param name="reason">Never what the event held.</param>
    public static async Task ParkAsync(DbSession session, Stored stored, string reason, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO inbox_parked (installation, event_id, kind, reason,  attempts,     received_at, parked_at)
            SELECT                    installation, event_id, kind, @reason, attempts + 1, received_at, @now
            FROM   inbox
            WHERE  id = @id
            ON CONFLICT (installation, event_id) DO UPDATE SET reason = excluded.reason, parked_at = excluded.parked_at
            """, new { stored.Id, reason, now });
        await TakeOutAsync(session, stored, now);
    }

    public static Task<IReadOnlyList<Parked>> ParkedAsync(DbSession session) =>
        session.QueryAsync<Parked>(
            """
            SELECT   reason, COUNT(*) AS events, MAX(parked_at) AS last_at
            FROM     inbox_parked
            GROUP BY reason
            ORDER BY last_at DESC
            """);

    public static Task ForgetSeenAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("inbox_seen", "seen_at < @before", new { before });

    public static Task ForgetParkedAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("inbox_parked", "parked_at < @before", new { before });

    /// <summary>A body that fills its array is not copied again.</summary>
    private static byte[] Whole(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment) && segment is { Array: { } array, Offset: 0 } && array.Length == segment.Count ? array : body.ToArray();

    /// <summary>What was handled and has come again goes with a person, because afterwards it is not known by its id any more: the wish to be forgotten itself may have come twice.</summary>
    public static Task ForgetRepeatedAsync(DbSession session, InstallationId installation, UserId person) =>
        session.DeleteAsync(
            "inbox",
            $"installation = @installation AND {TablePeople.Holds("event_id")} AND event_id IN (SELECT s.event_id FROM inbox_seen s WHERE s.installation = @installation)",
            TablePeople.Naming(installation, person));

    /// <param name="Installation">As text: the pages of the inbox are walked through again and again, and lanes are only compared.</param>
    internal sealed record Waiting(long Id, string Installation, string Lane, DateTimeOffset DueAt, long Bytes);

    internal sealed record Stored(long Id, string Installation, string EventId, ArrivalKind Kind, byte[] Body, int Attempts, string? Trace);

    /// <summary>So many events were parked for one reason.</summary>
    internal sealed record Parked(string Reason, int Events, DateTimeOffset LastAt);
}
