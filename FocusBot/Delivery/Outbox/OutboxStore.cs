using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;

namespace FocusBot.Delivery.Outbox;

internal static class OutboxStore
{
    /// <summary>Held for longer than anybody ever holds: that was written by a clock that was wrong.</summary>
    private const string IsNobodys = "(held_until <= @now OR held_until > @absurd)";

    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(2);

    public static async Task<bool> IsDoneAsync(DbSession session, InstallationId installation, string key) =>
        await session.QueryOneAsync<int?>(
            "SELECT 1 FROM outbox_done WHERE installation = @installation AND parcel_key = @key",
            new { installation, key }) is not null;

    public static async Task<bool> AddAsync(DbSession session, string id, Outbound outbound, string parcel, string? target, DateTimeOffset now, string? trace = null) =>
        await session.ExecuteAsync(
            """
            INSERT INTO outbox (id,  installation,  parcel_key, purpose,  note,  parcel,  target,  precedence,  wants_report, trace,  state, position, due_at, expires_at)
            VALUES             (@id, @installation, @key,       @purpose, @note, @parcel, @target, @precedence, @wantsReport, @trace, 1,
                                (SELECT COALESCE(MAX(position), 0) + 1 FROM outbox), @dueAt, @expiresAt)
            ON CONFLICT (installation, parcel_key) DO NOTHING
            """,
            new
            {
                id,
                outbound.Installation,
                outbound.Key,
                outbound.Purpose,
                outbound.Note,
                parcel = session.Seal.Seal(parcel),
                target,
                outbound.Precedence,
                outbound.WantsReport,
                trace,

                // What may go at once depends on no clock, so that one that is set back does not hold it up.
                dueAt = outbound.DueAt ?? DateTimeOffset.UnixEpoch,
                expiresAt = (outbound.DueAt ?? now) + outbound.LongestWait,
            }) == 1;

    public static async Task<bool> RemoveWaitingAsync(DbSession session, InstallationId installation, string key) =>
        await session.ExecuteAsync(
            "DELETE FROM outbox WHERE installation = @installation AND parcel_key = @key AND state IN (1, 5)",
            new { installation, key }) == 1;

    public static Task RemoveAllWaitingAsync(DbSession session, InstallationId installation, string keysBeginWith) =>
        session.ExecuteAsync(
            "DELETE FROM outbox WHERE installation = @installation AND substr(parcel_key, 1, length(@keys)) = @keys AND state IN (1, 5)",
            new { installation, keys = keysBeginWith });

    /// <summary>What is due and nobody's, oldest first; also what a dead sender held, which comes back in doubt. Whatever changes the same thing goes one after the other.</summary>
    public static async Task<IReadOnlyList<Waiting>> DueAsync(DbSession session, DateTimeOffset now)
    {
        var due = await session.QueryAsync<Waiting>(
            $"""
            SELECT id, installation, parcel_key, purpose, note, parcel, wants_report, state, attempts, expires_at, progress, trace
            FROM   outbox
            WHERE  due_at <= @now AND {IsNobodys}
            AND    (target IS NULL OR NOT EXISTS (SELECT 1 FROM outbox earlier
                                                  WHERE  earlier.target = outbox.target AND earlier.installation = outbox.installation
                                                  AND    earlier.position < outbox.position AND earlier.due_at <= @now))
            ORDER  BY precedence, position
            LIMIT  500
            """, At(now));
        return [.. due.Select(each => Opened(session, each))];
    }

    /// <returns>Whether anything is to be sent now, or is being sent. What is in doubt only waits.</returns>
    public static async Task<bool> HasWorkAsync(DbSession session, DateTimeOffset now) =>
        await session.QueryOneAsync<int?>(
            $"SELECT 1 FROM outbox WHERE due_at <= @now AND (state = 2 OR (state IN (1, 5) AND {IsNobodys})) LIMIT 1", At(now)) is not null;

    /// <returns>When the next parcel is due that is not due yet.</returns>
    public static Task<DateTimeOffset?> NextDueAsync(DbSession session, DateTimeOffset now) =>
        session.QueryOneAsync<DateTimeOffset?>(
            $"""
            SELECT MIN(CASE WHEN due_at > held_until OR {IsNobodys} THEN due_at ELSE held_until END)
            FROM   outbox
            WHERE  due_at > @now OR NOT {IsNobodys}
            """, At(now));

    /// <param name="most">So many are looked at: those that have been due for longest.</param>
    public static async Task<DueParcels> BacklogAsync(DbSession session, DateTimeOffset now, int most)
    {
        var states = (await session.QueryAsync<(OutboxState State, long Parcels)>(
            """
            SELECT   state, COUNT(*) AS parcels
            FROM     (SELECT state FROM outbox WHERE due_at <= @now ORDER BY due_at, position LIMIT @most) first
            GROUP BY state
            """, new { now, most })).ToDictionary(row => row.State, row => row.Parcels);
        var planned = await session.QueryOneAsync<DateTimeOffset?>("SELECT MIN(due_at) FROM outbox WHERE due_at > 0 AND due_at <= @now", new { now });
        var first = await session.QueryOneAsync<string?>("SELECT id FROM outbox WHERE due_at = 0 ORDER BY position LIMIT 1");
        return new(Of(OutboxState.Waiting) + Of(OutboxState.Again), Of(OutboxState.BeingSent), Of(OutboxState.InDoubt) + Of(OutboxState.Missed), planned, first);

        long Of(OutboxState state) => states.GetValueOrDefault(state);
    }

    /// <returns>Whether it was still there to be taken: it may have been cancelled or confirmed meanwhile.</returns>
    public static async Task<bool> LeaseAsync(DbSession session, string id, OutboxState from, DateTimeOffset until)
    {
        var held = from is OutboxState.Waiting or OutboxState.Again ? OutboxState.BeingSent : from;
        return await session.ExecuteAsync(
            "UPDATE outbox SET state = @held, held_until = @until WHERE id = @id AND state = @from",
            new { id, held, from, until }) == 1;
    }

    /// <param name="until">Nobody takes it up before; when it is due at the earliest stays as its sender wished.</param>
    /// <param name="progress">How far it has come; absent: it starts over.</param>
    public static Task ReturnAsync(DbSession session, string id, OutboxState state, bool countAttempt, DateTimeOffset until, string? progress) =>
        session.ExecuteAsync(
            "UPDATE outbox SET state = @state, attempts = attempts + @counted, held_until = @until, progress = @progress WHERE id = @id",
            new { id, state, counted = countAttempt, until, progress });

    /// <summary>A part of it is done, and the rest may follow at once.</summary>
    /// <param name="atLeastUntil">Whoever makes progress is not too old.</param>
    /// <returns><see langword="false"/> when somebody else finished it.</returns>
    public static async Task<bool> GoOnAsync(DbSession session, string id, OutboxState state, string progress, DateTimeOffset atLeastUntil) =>
        await session.ExecuteAsync(
            """
            UPDATE outbox
            SET    state = @state, held_until = 0, attempts = 0, progress = @progress,
                   expires_at = CASE WHEN expires_at < @atLeastUntil THEN @atLeastUntil ELSE expires_at END
            WHERE  id = @id
            """, new { id, state, progress, atLeastUntil }) == 1;

    /// <summary>Everything that was being sent when this process was not there: its outcome is unknown.</summary>
    public static Task DoubtHeldAsync(DbSession session, DateTimeOffset until) =>
        session.ExecuteAsync("UPDATE outbox SET state = 3, held_until = @until WHERE state = 2", new { until });

    /// <returns><see langword="false"/> when somebody else finished it.</returns>
    public static async Task<bool> FinishAsync(DbSession session, string id, string outcome, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO outbox_done (installation, parcel_key, outcome,  done_at)
            SELECT                   installation, parcel_key, @outcome, @now
            FROM   outbox
            WHERE  id = @id
            ON CONFLICT (installation, parcel_key) DO NOTHING
            """, new { id, outcome, now });
        return await session.ExecuteAsync("DELETE FROM outbox WHERE id = @id", new { id }) == 1;
    }

    public static async Task<Waiting?> FindAsync(DbSession session, string id)
    {
        var found = await session.QueryOneAsync<Waiting>(
            """
            SELECT id, installation, parcel_key, purpose, note, parcel, wants_report, state, attempts, expires_at, progress, trace
            FROM   outbox
            WHERE  id = @id
            """, new { id });
        return found is null ? null : Opened(session, found);
    }

    public static Task ForgetDoneAsync(DbSession session, DateTimeOffset before) =>
        session.DeleteAsync("outbox_done", "done_at < @before", new { before });

    private static Waiting Opened(DbSession session, Waiting waiting) => waiting with { Parcel = session.Seal.Open(waiting.Parcel) };

    private static object At(DateTimeOffset now) => new { now, absurd = now + LongestHold };

    internal sealed record Waiting(
        string Id, InstallationId Installation, string ParcelKey, string Purpose, string Note, string Parcel,
        bool WantsReport, OutboxState State, int Attempts, DateTimeOffset ExpiresAt, string? Progress, string? Trace);
}

/// <summary>Where a parcel stands. The numbers are stored: never renumber.</summary>
internal enum OutboxState
{
    Waiting = 1,
    BeingSent = 2,

    /// <summary>It may or may not have arrived, and is to be looked for.</summary>
    InDoubt = 3,

    /// <summary>It was looked for and not found. It may still be on its way, so it is looked for once more.</summary>
    Missed = 4,

    /// <summary>It waits to be sent again: it was found neither time, or a second time changes nothing.</summary>
    Again = 5,
}
