using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace FocusBot.Storage.Sqlite;

/// <summary>Connections that read, kept open with their parsed statements: there are as many as have ever read at one time.</summary>
internal sealed class ReaderPool(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<Reader> _resting = [];
    private volatile bool _isClosed;

    public async Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work)
    {
        var reader = _resting.TryTake(out var resting) ? resting : new(file.OpenReader());
        var isSound = false;
        try
        {
            var result = await reader.ReadAsync(work);
            isSound = true;
            return result;
        }
        finally
        {
            Rest(reader, isSound);
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_resting.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private void Rest(Reader reader, bool isSound)
    {
        if (!isSound || _isClosed)
        {
            reader.Dispose();
            return;
        }

        _resting.Add(reader);
        if (_isClosed)
        {
            Dispose();
        }
    }

    private sealed class Reader(SqliteConnection connection) : IDisposable
    {
        private readonly PreparedCommands _commands = new(connection);

        public async Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work)
        {
            await using var transaction = connection.BeginTransaction(deferred: true);
            return await work(new(transaction, SqliteDialect.Instance, _commands));
        }

        public void Dispose()
        {
            _commands.Dispose();
            connection.Dispose();
        }
    }
}
