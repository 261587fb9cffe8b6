using System.Data;
using System.Data.Common;

namespace FocusBot.Storage.Connections;

/// <summary>One thread, one connection, and as many waiting writes in one transaction as there are: they share its fsync.</summary>
/// <remarks>A thread of its own, because a database blocks while the disk works and would starve the thread pool of a small machine.</remarks>
internal sealed class GroupCommit : IDisposable
{
    private readonly ConnectionSource _source;
    private readonly WriteKind _kind;
    private readonly WriteQueue _queue = new();
    private readonly Thread _thread;
    private DbConnection _connection;
    private PreparedCommands _commands;

    public GroupCommit(ConnectionSource source, WriteKind kind)
    {
        (_source, _kind) = (source, kind);
        try
        {
            _connection = source.OpenWriter(kind);
        }
        catch (DbException ex)
        {
            throw source.Explain(ex);
        }

        (_commands, Recollection) = Begin();
        _thread = new(CommitUntilClosed) { IsBackground = true, Name = "focusbot-writer" };
        _thread.Start();
    }

    /// <summary>What this connection has read of what it alone writes; absent for one that only adds, beside others.</summary>
    public Recollection? Recollection { get; private set; }

    public static StorageException Closed() => new("The database is closed, because FocusBot is stopping: nothing more is stored.");

    public Task<T> RunAsync<T>(Func<DbSession, Task<T>> work, WriteKind kind)
    {
        var write = new Write<T>(work, _source);
        Add(write, kind);
        return write.Task;
    }

    /// <summary>Runs after everything that was written before it, outside of any transaction.</summary>
    public Task<T> RunBetweenAsync<T>(Func<DbConnection, T> work)
    {
        var between = new Between<T>(work, _source);
        Add(between, WriteKind.Ordinary);
        return between.Task;
    }

    public void Dispose()
    {
        _queue.Close();
        _thread.Join();
        _commands.Dispose();
        _connection.Dispose();
    }

    private void Add(IWrite write, WriteKind kind)
    {
        // Whoever comes too late hears it, instead of waiting for a thread that has gone.
        if (!_queue.TryAdd(write, kind))
        {
            write.Fail(Closed());
        }
    }

    private void CommitUntilClosed()
    {
        while (_queue.TakeBatch() is { } batch)
        {
            Commit(batch);
        }
    }

    private void Commit(List<IWrite> batch)
    {
        var writes = batch.FindAll(write => write is not IBetween);
        if (writes.Count > 0)
        {
            CommitTogether(writes);
        }

        // After the writes that queued before it, so that it also cuts what they deleted.
        foreach (var between in batch.OfType<IBetween>())
        {
            between.Run(_connection);
        }
    }

    private void CommitTogether(List<IWrite> batch)
    {
        try
        {
            OpenAgainIfItBroke();
            using var transaction = _connection.BeginTransaction();
            var session = _source.SessionOf(transaction, _commands, Recollection);
            var succeeded = batch.FindAll(write => write.Run(session, isAlone: batch.Count == 1));
            if (succeeded.Count > 0)
            {
                transaction.Commit();
            }
        }
        catch (Exception ex) when (ex is DbException or StorageException)
        {
            var explained = ex as StorageException ?? _source.Explain((DbException)ex);
            batch.ForEach(write => write.Fail(explained));
            return;
        }
        finally
        {
            Recollection?.EndTransaction();
        }

        batch.ForEach(write => write.Finish());
    }

    /// <summary>A file stays open; a server may have gone and come back.</summary>
    private void OpenAgainIfItBroke()
    {
        if (_connection.State is not ConnectionState.Open)
        {
            _commands.Dispose();
            _connection.Dispose();
            Recollection = null;
            _connection = _source.OpenWriter(_kind);
            (_commands, Recollection) = Begin();
        }
    }

    /// <summary>Whatever another connection was told may be out of date by now.</summary>
    private (PreparedCommands, Recollection?) Begin()
    {
        var recollection = _kind is WriteKind.Ordinary ? new Recollection() : null;
        return (new(_connection, recollection), recollection);
    }
}
