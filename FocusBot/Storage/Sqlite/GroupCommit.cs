using Microsoft.Data.Sqlite;

namespace FocusBot.Storage.Sqlite;

/// <summary>One thread, one connection, and as many waiting writes in one transaction as there are: they share its fsync.</summary>
/// <remarks>A thread of its own, because SQLite blocks while the disk works and would starve the thread pool of a small machine.</remarks>
internal sealed class GroupCommit : IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteConnection _connection;
    private readonly PreparedCommands _commands;
    private readonly WriteQueue _queue = new();
    private readonly Thread _thread;

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

        _commands = new(_connection);
        _thread = new(CommitUntilClosed) { IsBackground = true, Name = "focusbot-writer" };
        _thread.Start();
    }

    public static StorageException Closed() => new("The database is closed, because FocusBot is stopping: nothing more is stored.");

    public Task<T> RunAsync<T>(Func<DbSession, Task<T>> work, WriteKind kind)
    {
        var write = new Write<T>(work);
        Add(write, kind);
        return write.Task;
    }

    public Task<bool> TruncateLogAsync()
    {
        var truncation = new LogTruncation();
        Add(truncation, WriteKind.Ordinary);
        return truncation.Task;
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
            var session = new DbSession(transaction, SqliteDialect.Instance, _commands);
            batch.ForEach(write => write.Run(session));
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
