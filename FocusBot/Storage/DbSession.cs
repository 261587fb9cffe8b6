using System.Data.Common;
using Dapper;

namespace FocusBot.Storage;

/// <summary>A connection with its transaction, for the SQL of a store.</summary>
public sealed class DbSession(DbConnection connection, DbTransaction? transaction, Dialect dialect)
{

    /// <summary>What differs between the databases.</summary>
    public Dialect Dialect { get; } = dialect;

    internal DbConnection Connection { get; } = connection;

    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Connection.ExecuteAsync(sql, parameters, transaction);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await Connection.QueryAsync<T>(sql, parameters, transaction)).AsList();

    public Task<T?> QueryOneAsync<T>(string sql, object? parameters = null) =>
        Connection.QuerySingleOrDefaultAsync<T>(sql, parameters, transaction);
}
