using System.Collections.Concurrent;
using System.Data.Common;

namespace FocusBot.Storage.Connections;

/// <summary>Connections that read, kept open with their parsed statements: there are as many as have ever read at one time.</summary>
/// <param name="recollection">What is known without asking, if that is so now.</param>
internal sealed class ReaderPool(ConnectionSource source, Func<Recollection?> recollection) : IDisposable
{
    private readonly ConcurrentBag<Reader> _resting = [];
    private volatile bool _isClosed;

    public async Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work)
    {
        var isSound = false;
        Reader? reader = null;
        try
        {
            reader = _resting.TryTake(out var resting) ? resting : new(await source.OpenReaderAsync(), source);
            var result = await reader.ReadAsync(work, recollection());
            isSound = true;
            return result;
        }
        catch (DbException ex) when (source.IsToBlame(ex))
        {
            throw source.Explain(ex);
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

    private void Rest(Reader? reader, bool isSound)
    {
        if (reader is null || !isSound || _isClosed)
        {
            reader?.Dispose();
            return;
        }

        _resting.Add(reader);
        if (_isClosed)
        {
            Dispose();
        }
    }

    private sealed class Reader(DbConnection connection, ConnectionSource source) : IDisposable
    {
        private readonly PreparedCommands _commands = new(connection);

        public async Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work, Recollection? recollection)
        {
            // Whoever fails in between is not used again, and its transaction ends with its connection.
            var transaction = await source.BeginReadingAsync(connection, _commands);
            var result = await work(source.SessionOf(transaction, _commands, recollection));
            await source.EndReadingAsync(transaction, _commands);
            return result;
        }

        public void Dispose()
        {
            _commands.Dispose();
            connection.Dispose();
        }
    }
}
