using System.Data;
using Npgsql;

namespace FocusBot.Storage.Postgres;

/// <summary>Which of several processes handles and sends: whoever holds a lock on the connection over which it writes what it decided. Without the connection neither is there, so none of two writes unknowingly.</summary>
/// <param name="open">Opens a connection that may write.</param>
internal sealed class PostgresLead(Func<NpgsqlConnection> open) : IDisposable
{
    private readonly Lock _gate = new();
    private NpgsqlConnection? _asking;
    private volatile NpgsqlConnection? _leading;
    private long _term;

    /// <summary>So far as this process knows: a connection that broke shows it when it's used.</summary>
    public bool IsHeld => _leading is { State: ConnectionState.Open };

    /// <returns>A number that differs each time it begins to lead; absent: another process leads.</returns>
    public long? Try()
    {
        lock (_gate)
        {
            return TakeOver_NeedsGate() ? _term : null;
        }
    }

    /// <summary>The connection with the lock, for the one thread that writes.</summary>
    /// <exception cref="StorageException">Another process leads.</exception>
    public NpgsqlConnection Connection(string name)
    {
        lock (_gate)
        {
            return TakeOver_NeedsGate() && _leading is { } leading
                ? leading
                : throw new StorageException($"Another FocusBot handles what is in the database {name}; this one takes over when that one ends.");
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _asking?.Dispose();
            _leading?.Dispose();
        }
    }

    private bool TakeOver_NeedsGate()
    {
        if (IsHeld)
        {
            return true;
        }

        if (_asking is not { State: ConnectionState.Open })
        {
            _asking?.Dispose();
            _asking = null;
            _asking = open();
        }

        if (!PostgresLocks.TryLead(_asking))
        {
            return false;
        }

        _leading?.Dispose();
        (_leading, _asking, _term) = (_asking, null, _term + 1);
        return true;
    }
}
