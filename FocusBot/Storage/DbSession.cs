using System.Data.Common;
using Dapper;

namespace FocusBot.Storage;

/// <summary>A connection with its transaction, for the SQL of a store.</summary>
public sealed class DbSession
{
    private readonly DbTransaction? _transaction;
    private readonly PreparedCommands _prepared;

    internal DbSession(DbConnection connection, DbTransaction? transaction, Dialect dialect, PreparedCommands prepared)
    {
        (Connection, _transaction, Dialect, _prepared) = (connection, transaction, dialect, prepared);
    }

    /// <summary>What differs between the databases.</summary>
    public Dialect Dialect { get; }

    internal DbConnection Connection { get; }

    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Connection.ExecuteAsync(sql, parameters, _transaction);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await Connection.QueryAsync<T>(sql, parameters, _transaction)).AsList();

    public Task<T?> QueryOneAsync<T>(string sql, object? parameters = null) =>
        Connection.QuerySingleOrDefaultAsync<T>(sql, parameters, _transaction);

    /// <summary>For the one statement of a hot path: parsed once for the life of the connection.</summary>
    /// <param name="parameters">The names of its parameters, to be set in this order.</param>
    internal DbCommand Prepare(string sql, params ReadOnlySpan<string> parameters) =>
        _prepared.Find(Connection, _transaction, sql, parameters);
}
