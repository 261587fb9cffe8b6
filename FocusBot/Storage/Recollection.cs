using System.Collections.Concurrent;

namespace FocusBot.Storage;

/// <summary>What was read over a connection that alone writes these tables, for as long as it lives and nobody writes to them.</summary>
/// <remarks>
/// What a transaction has written to is not remembered before it ends, so that it needs no undoing and whoever reads beside it sees what is committed.
/// One thread writes and keeps; any may look.
/// </remarks>
internal sealed class Recollection
{
    /// <summary>Some megabytes. Then it begins anew, which costs each answer one more statement.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Sql, object Parameters), Answer> _answers = [];
    private readonly ConcurrentDictionary<string, Table> _tables = [];
    private bool _isAnythingBeingWritten;

    /// <returns><see langword="null"/> when it was not read yet, or has changed since.</returns>
    public object? Find(string sql, object parameters) =>
        _answers.TryGetValue((sql, parameters), out var answer) && answer.Holds ? answer.Rows : null;

    /// <summary>For the one thread that writes.</summary>
    /// <param name="rows">What it has just read.</param>
    public void Keep(StatementTables of, string sql, object parameters, object rows)
    {
        var tables = Array.ConvertAll(of.Read, TableOf);
        if (_isAnythingBeingWritten || Array.Exists(tables, static table => table.IsBeingWritten))
        {
            return;
        }

        if (_answers.Count >= Most)
        {
            _answers.Clear();
        }

        _answers[(sql, parameters)] = new(rows, tables, Array.ConvertAll(tables, static table => table.Writes));
    }

    /// <summary>For the one thread that writes, before it does.</summary>
    public void Forget(StatementTables of)
    {
        _isAnythingBeingWritten |= of.WritesAnything;
        foreach (var table in of.WritesAnything ? _tables.Values : [TableOf(of.Written)])
        {
            table.IsBeingWritten = true;
            Interlocked.Increment(ref table.Writes);
        }
    }

    /// <summary>Whether the transaction that is under way has written to it. For the one thread that writes.</summary>
    public bool IsBeingWritten(string table) => _isAnythingBeingWritten || TableOf(table).IsBeingWritten;

    /// <summary>The transaction is over, whichever way.</summary>
    public void EndTransaction()
    {
        _isAnythingBeingWritten = false;
        foreach (var table in _tables.Values)
        {
            table.IsBeingWritten = false;
        }
    }

    private Table TableOf(string name) => _tables.GetOrAdd(name, static _ => new());

    private sealed class Table
    {
        public long Writes;

        public bool IsBeingWritten;
    }

    private sealed record Answer(object Rows, Table[] Tables, long[] Writes)
    {
        public bool Holds
        {
            get
            {
                for (var i = 0; i < Tables.Length; i++)
                {
                    if (Volatile.Read(ref Tables[i].Writes) != Writes[i])
                    {
                        return false;
                    }
                }

                return true;
            }
        }
    }
}
