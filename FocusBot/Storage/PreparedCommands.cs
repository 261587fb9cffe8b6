using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;

namespace FocusBot.Storage;

/// <summary>The statements of one connection, parsed once and used for as long as it lives. Not for two threads.</summary>
/// <remarks>Parsing a statement costs SQLite several times what running it on a few rows does; the stores have a few dozen in all.</remarks>
internal sealed class PreparedCommands(DbConnection connection) : IDisposable
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> PropertiesOf = [];

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
            Set(command, parameters);
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

    private static void Set(DbCommand command, object parameters)
    {
        var properties = PropertiesOf.GetOrAdd(parameters.GetType(), static type => type.GetProperties());
        for (var i = 0; i < properties.Length; i++)
        {
            var parameter = i < command.Parameters.Count ? command.Parameters[i] : Add(command, properties[i].Name);
            parameter.Value = properties[i].GetValue(parameters) ?? DBNull.Value;
        }
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        // With its sign, because SQLite's driver would try one sign after the other at each execution.
        parameter.ParameterName = $"@{name}";
        command.Parameters.Add(parameter);
        return parameter;
    }
}
