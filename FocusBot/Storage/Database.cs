using Microsoft.Data.Sqlite;

namespace FocusBot.Storage;

/// <summary>The store. Writes queue up for one thread, which commits as many as are waiting together; reads go beside them.</summary>
internal sealed class Database : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteFile _file;
    private GroupCommit? _writer;
    private bool _isClosed;

    internal Database(SqliteFile file) => _file = file;

    internal SqliteFile File => _file;

    /// <summary>Runs <paramref name="work"/> in a transaction and returns once it is on disk.</summary>
    /// <remarks>A failing work undoes itself alone, even when it shares its commit with others. Work waits for nothing outside the database.</remarks>
    /// <exception cref="StorageException">The database cannot take writes now; nothing of this work is stored.</exception>
    public async Task<T> WriteAsync<T>(Func<DbSession, Task<T>> work, WriteKind kind = WriteKind.Ordinary) => await Writer().RunAsync(work, kind);

    public Task WriteAsync(Func<DbSession, Task> work) => WriteAsync(async session =>
    {
        await work(session);
        return true;
    });

    /// <summary>Runs <paramref name="work"/> on a consistent view of what is committed.</summary>
    /// <exception cref="StorageException">The database cannot be read now.</exception>
    public async Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work)
    {
        try
        {
            await using var connection = _file.OpenReader();
            await using var transaction = connection.BeginTransaction(deferred: true);
            using var commands = new PreparedCommands(connection);
            return await work(new(transaction, Dialect.Sqlite, commands));
        }
        catch (SqliteException ex) when (SqliteFile.IsAboutTheFile(ex))
        {
            throw _file.Explain(ex);
        }
    }

    /// <summary>Moves the write-ahead log into the database and cuts it, so that what was deleted is gone from there too.</summary>
    /// <returns><see langword="false"/> when a reader was in the way: try again later.</returns>
    public async Task<bool> TruncateLogAsync() => await Writer().TruncateLogAsync();

    /// <summary>Closes every connection; the last one takes the write-ahead log with it, and what was deleted in there.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            _file.ForgetReaders();
            _writer?.Dispose();
        }
    }

    /// <summary>Opened at the first write, and again at the next when that failed: what was in the way may have gone.</summary>
    private GroupCommit Writer()
    {
        lock (_gate)
        {
            return _isClosed ? throw GroupCommit.Closed() : _writer ??= new(_file);
        }
    }
}

/// <summary>Who goes first when writes queue up.</summary>
internal enum WriteKind
{
    Ordinary,

    /// <summary>Somebody waits for an acknowledgement.</summary>
    Urgent,
}
