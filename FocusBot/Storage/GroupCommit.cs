using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace FocusBot.Storage;

/// <summary>One thread, one connection, and as many waiting writes in one transaction as there are: they share its fsync.</summary>
/// <remarks>A thread of its own, because SQLite blocks while the disk works and would starve the thread pool of a small machine.</remarks>
internal sealed class GroupCommit : IDisposable
{
    private const int LargestBatch = 64;

    // Ordinary work stands between an urgent write and its acknowledgement: it goes on, but does not make anybody wait.
    private const int OrdinaryBesideUrgent = 4;

    private readonly SqliteFile _file;
    private readonly SqliteConnection _connection;
    private readonly PreparedCommands _prepared = new();
    private readonly ConcurrentQueue<IWrite> _urgent = [];
    private readonly ConcurrentQueue<IWrite> _ordinary = [];
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly Thread _thread;
    private volatile bool _closing, _isClosed;

    public GroupCommit(SqliteFile file)
    {
        _file = file;
        try
        {
            _connection = file.OpenWriter();
        }
        catch (SqliteException ex)
        {
            throw file.Explain(ex);
        }

        _thread = new(CommitUntilClosed) { IsBackground = true, Name = "focusbot-writer" };
        _thread.Start();
    }

    public static StorageException Closed() => new("The database is closed, because FocusBot is stopping: nothing more is stored.");

    public Task<T> RunAsync<T>(Func<DbSession, Task<T>> work, WriteKind kind)
    {
        var write = new Write<T>(work);
        Queue(kind is WriteKind.Urgent ? _urgent : _ordinary, write);
        return write.Task;
    }

    public Task<bool> TruncateLogAsync()
    {
        var truncation = new LogTruncation();
        Queue(_ordinary, truncation);
        return truncation.Task;
    }

    public void Dispose()
    {
        _closing = true;
        _waiting.Release();
        _thread.Join();
        _isClosed = true;
        FailWaiting();
        _prepared.Dispose();
        _connection.Dispose();
    }

    private void Queue(ConcurrentQueue<IWrite> queue, IWrite write)
    {
        queue.Enqueue(write);
        _waiting.Release();

        // Whoever comes too late hears it, instead of waiting for a thread that has gone.
        if (_isClosed)
        {
            FailWaiting();
        }
    }

    private void FailWaiting()
    {
        while (NextBatch() is { Count: > 0 } batch)
        {
            batch.ForEach(write => write.Fail(Closed()));
        }
    }

    private void CommitUntilClosed()
    {
        while (true)
        {
            _waiting.Wait();
            if (NextBatch() is { Count: > 0 } batch)
            {
                Commit(batch);
            }
            else if (_closing)
            {
                return;
            }
        }
    }

    private List<IWrite> NextBatch()
    {
        var batch = new List<IWrite>();
        Take(_urgent, LargestBatch, batch);
        Take(_ordinary, batch.Count > 0 ? OrdinaryBesideUrgent : LargestBatch, batch);
        return batch;
    }

    private static void Take(ConcurrentQueue<IWrite> queue, int most, List<IWrite> batch)
    {
        for (var taken = 0; taken < most && queue.TryDequeue(out var write); taken++)
        {
            batch.Add(write);
        }
    }

    private void Commit(List<IWrite> batch)
    {
        var writes = batch.FindAll(write => write is not LogTruncation);
        if (writes.Count > 0)
        {
            CommitTogether(writes);
        }

        // After the writes that queued before it, so that it also cuts what they deleted.
        foreach (var truncation in batch.OfType<LogTruncation>())
        {
            truncation.Run(_connection, _file);
        }
    }

    private void CommitTogether(List<IWrite> batch)
    {
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var session = new DbSession(_connection, transaction, Dialect.Sqlite, _prepared);
            batch.ForEach(write => write.Run(session, transaction));
            transaction.Commit();
        }
        catch (SqliteException ex)
        {
            var explained = _file.Explain(ex);
            batch.ForEach(write => write.Fail(explained));
            return;
        }

        batch.ForEach(write => write.Finish());
    }
}
