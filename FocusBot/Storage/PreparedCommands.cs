using System.Data.Common;
using FocusBot.Storage.Values;

namespace FocusBot.Storage;

/// <summary>The statements of one connection, parsed once and used for as long as it lives. Not for two threads.</summary>
/// <remarks>Parsing a statement costs SQLite several times what running it on a few rows does; the stores have a few dozen in all.</remarks>
internal sealed class PreparedCommands(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _bySql = [];

    /// <param name="parameters">An object with a property for each parameter, always of the same type for the same statement.</param>
    public DbCommand Find(DbTransaction? transaction, string sql, object? parameters = null)
    {
        if (!_bySql.TryGetValue(sql, out var command))
        {
            _bySql[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
        }

        command.Transaction = transaction;
        if (parameters is not null)
        {
            ParameterPlan.Of(parameters.GetType()).Fill(command, parameters);
        }

        return command;
    }

    public void Dispose()
    {
        foreach (var command in _bySql.Values)
        {
            command.Dispose();
        }
    }
}
