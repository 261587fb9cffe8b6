using System.Data.Common;

namespace FocusBot.Storage.Connections;

/// <summary>Writes queue up for one thread, which commits as many as are waiting together; reads go beside them.</summary>
internal abstract class ConnectedDatabase : Database
{
    private readonly ConnectionSource _source;
    private readonly Lock _gate = new();
    private readonly ReaderPool _readers;
    private readonly Dictionary<WriteKind, GroupCommit> _writers = [];
    private volatile GroupCommit? _decides;
    private bool _isClosed;

    protected ConnectedDatabase(ConnectionSource source)
    {
        // Where others may have taken over the writing, whoever reads doesn't know at once.
        (_source, _readers) = (source, new(source, () => source.WritesApart ? null : _decides?.Recollection));
    }

    public override async Task<T> WriteAsync<T>(Func<DbSession, Task<T>> work, WriteKind kind = WriteKind.Ordinary) => await Writer(kind).RunAsync(work, kind);

    public override Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work) => _readers.ReadAsync(work);

    public override void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            _readers.Dispose();
            foreach (var writer in _writers.Values)
            {
                writer.Dispose();
            }
        }
    }

    /// <summary>Runs after everything that was written before it, outside of any transaction.</summary>
    protected async Task<T> BetweenWritesAsync<T>(Func<DbConnection, T> work) => await Writer(WriteKind.Ordinary).RunBetweenAsync(work);

    /// <summary>Opened at the first write, and again at the next when that failed: what was in the way may have gone.</summary>
    protected GroupCommit Writer(WriteKind kind)
    {
        var of = _source.WritesApart ? kind : WriteKind.Ordinary;
        lock (_gate)
        {
            return _isClosed ? throw GroupCommit.Closed()
                : _writers.TryGetValue(of, out var writer) ? writer
                : _writers[of] = Begin_NeedsGate(of);
        }
    }

    private GroupCommit Begin_NeedsGate(WriteKind kind)
    {
        var writer = new GroupCommit(_source, kind);
        _decides = kind is WriteKind.Ordinary ? writer : _decides;
        return writer;
    }
}
