using System.Data.Common;
using FocusBot.Storage.Values;

namespace FocusBot.Storage;

/// <summary>The statements of one connection, parsed once and used for as long as it lives. Not for two threads.</summary>
/// <remarks>Parsing a statement costs SQLite several times what running it on a few rows does; the stores have a few dozen in all.</remarks>
/// <param name="recollection">What this connection makes out of date by writing; absent for one that doesn't write what was decided.</param>
internal sealed class PreparedCommands(DbConnection connection, Recollection? recollection = null) : IDisposable
{
    private readonly Dictionary<string, Prepared> _bySql = [];

    /// <param name="parameters">An object with a property for each parameter, always of the same type for the same statement.</param>
    public DbCommand Find(DbTransaction? transaction, string sql, object? parameters = null)
    {
        var (command, tables) = Of(sql);
        if (tables.Writes)
        {
            recollection?.Forget(tables);
        }

        command.Transaction = transaction;
        if (parameters is not null)
        {
            ParameterPlan.Of(parameters.GetType()).Fill(command, parameters);
        }

        return command;
    }

    /// <summary>Remembers what this connection has just read.</summary>
    public void Keep(string sql, object parameters, object rows) => recollection?.Keep(Of(sql).Tables, sql, parameters, rows);

    public void Dispose()
    {
        foreach (var (command, _) in _bySql.Values)
        {
            command.Dispose();
        }
    }

    private Prepared Of(string sql)
    {
        if (!_bySql.TryGetValue(sql, out var prepared))
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            _bySql[sql] = prepared = new(command, StatementTables.Of(sql));
        }

        return prepared;
    }

    private sealed record Prepared(DbCommand Command, StatementTables Tables);
}
