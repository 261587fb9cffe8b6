using System.Data.Common;

namespace FocusBot.Storage;

/// <summary>The statements of one connection that are parsed once and used for as long as it lives. Not for two threads.</summary>
internal sealed class PreparedCommands : IDisposable
{
    private readonly Dictionary<string, DbCommand> _bySql = [];

    public DbCommand Find(DbConnection connection, DbTransaction? transaction, string sql, ReadOnlySpan<string> parameters)
    {
        if (!_bySql.TryGetValue(sql, out var command))
        {
            _bySql[sql] = command = Prepare(connection, sql, parameters);
        }

        command.Transaction = transaction;
        return command;
    }

    public void Dispose()
    {
        foreach (var command in _bySql.Values)
        {
            command.Dispose();
        }
    }

    private static DbCommand Prepare(DbConnection connection, string sql, ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
