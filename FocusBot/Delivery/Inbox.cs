using System.Collections.Concurrent;
using FocusBot.Storage;

namespace FocusBot.Delivery;

/// <summary>Everything that was delivered and is not handled yet, on disk before it is acknowledged.</summary>
public sealed class Inbox
{
    private readonly Database _database;
    private readonly InboxBell _bell;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<Deposit> _deposits = [];
    private int _storing;

    internal Inbox(Database database, InboxBell bell, TimeProvider clock)
    {
        (_database, _bell, _clock) = (database, bell, clock);
    }

    /// <summary>Returns once the arrival is on disk.</summary>
    /// <returns><see langword="false"/> when this event id was stored before: it is delivered at least once.</returns>
    /// <exception cref="NotStoredException">It could not be stored: do not acknowledge it.</exception>
    public Task<bool> StoreAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var deposit = new Deposit(arrival);
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
            await _database.WriteAsync(session => Task.FromResult(StoreTaken(session, taken)), WriteKind.Urgent);
            taken.ForEach(deposit => deposit.Stored.TrySetResult(deposit.IsNew));
            _bell.Ring();
        }
        catch (Exception ex)
        {
            // When the store could not even begin, those that wait hear it too instead of waiting for the next.
            Take(taken);
            taken.ForEach(deposit => deposit.Stored.TrySetException(new NotStoredException(ex.Message, ex)));
        }
    }

    private int StoreTaken(DbSession session, List<Deposit> taken)
    {
        Take(taken);
        var now = _clock.GetUtcNow();
        foreach (var deposit in taken)
        {
            deposit.IsNew = InboxStore.Add(session, deposit.Arrival, now);
        }

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

    private sealed record Deposit(Arrival Arrival)
    {
        public TaskCompletionSource<bool> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsNew { get; set; }
    }
}
