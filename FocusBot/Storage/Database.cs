using Microsoft.Data.Sqlite;

namespace FocusBot.Storage;

/// <summary>The store. Writes queue up for one thread, which commits as many as are waiting together; reads go beside them.</summary>
public sealed class Database : IDisposable
{
    private readonly SqliteFile _file;
    private readonly Lazy<GroupCommit> _writer;

    internal Database(SqliteFile file)
    {
        _file = file;
        _writer = new(() => new GroupCommit(file));
    }

    internal SqliteFile File => _file;

    /// <summary>Runs <paramref name="work"/> in a transaction and returns once it is on disk.</summary>
    /// <remarks>A failing work undoes itself alone, even when it shares its commit with others. Work waits for nothing outside the database.</remarks>
    /// <exception cref="StorageException">The database cannot take writes now; nothing of this work is stored.</exception>
    public Task<T> WriteAsync<T>(Func<DbSession, Task<T>> work, WriteKind kind = WriteKind.Ordinary) => _writer.Value.RunAsync(work, kind);

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
            return await work(new(connection, transaction, Dialect.Sqlite, new()));
        }
        catch (SqliteException ex)
        {
            throw _file.Explain(ex);
        }
    }

    /// <summary>Moves the write-ahead log into the database and cuts it, so that what was deleted is gone from there too.</summary>
    /// <returns><see langword="false"/> when a reader was in the way: try again later.</returns>
    public Task<bool> TruncateLogAsync() => _writer.Value.TruncateLogAsync();

    public void Dispose()
    {
        if (_writer.IsValueCreated)
        {
            _writer.Value.Dispose();
        }
    }
}

/// <summary>Who goes first when writes queue up.</summary>
public enum WriteKind
{
    Ordinary,

    /// <summary>Somebody waits for an acknowledgement.</summary>
    Urgent,
}
