using System.Collections.Concurrent;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Tracing;
using FocusBot.Storage;

namespace FocusBot.Delivery.Inbox;

/// <summary>Everything that was delivered and is not handled yet, on disk before it is acknowledged.</summary>
internal sealed class InboxQueue
{
    private readonly Database _database;
    private readonly InboxBell _bell;
    private readonly ArrivalSurge _rush;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<Deposit> _deposits = [];
    private int _storing;

    internal InboxQueue(Database database, InboxBell bell, ArrivalSurge rush, TimeProvider clock)
    {
        (_database, _bell, _rush, _clock) = (database, bell, rush, clock);
    }

    /// <summary>Returns once the arrival is on disk.</summary>
    /// <exception cref="NotStoredException">It could not be stored: do not acknowledge it.</exception>
    public Task StoreAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var deposit = new Deposit(arrival, Traces.Here);
        _deposits.Enqueue(deposit);
        if (Interlocked.Exchange(ref _storing, 1) == 0)
        {
            _ = StoreWaitingAsync();
        }

        return deposit.Stored.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Stores all that wait as one write: what arrives together shares one statement's cost and one fsync.</summary>
    private async Task StoreWaitingAsync()
    {
        var taken = new List<Deposit>();
        try
        {
            await _database.WriteAsync(session => StoreTakenAsync(session, taken), WriteKind.Urgent);
            taken.ForEach(deposit => deposit.Stored.TrySetResult());
            _bell.Ring();
        }
        catch (Exception ex)
        {
            // When the store could not even begin, those that wait hear it too instead of waiting for the next.
            Take(taken);
            taken.ForEach(deposit => deposit.Stored.TrySetException(new NotStoredException(ex.Message, ex)));
        }
    }

    private async Task<int> StoreTakenAsync(DbSession session, List<Deposit> taken)
    {
        Take(taken);
        var now = _clock.GetUtcNow();
        foreach (var deposit in taken)
        {
            await InboxStore.AddAsync(session, deposit.Arrival, now, deposit.Trace);
        }

        await session.TellOthersAsync();
        _rush.Took(taken.Count);
        return taken.Count;
    }

    private void Take(List<Deposit> taken)
    {
        // From here on, the next arrival starts the next write.
        Volatile.Write(ref _storing, 0);
        while (_deposits.TryDequeue(out var deposit))
        {
            taken.Add(deposit);
        }
    }

    private sealed record Deposit(Arrival Arrival, string? Trace)
    {
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
