using System.Data.Common;
using Dapper;
using FocusBot.Storage.Values;

namespace FocusBot.Storage;

/// <summary>A connection with its transaction, for the SQL of a store.</summary>
/// <remarks>SQLite works on the calling thread, so nothing here waits; the tasks are for a database that answers over a network.</remarks>
internal sealed class DbSession
{
    private readonly DbTransaction? _transaction;
    private readonly PreparedCommands _commands;

    static DbSession() => StoredValues.TeachDapper();

    internal DbSession(DbTransaction? transaction, Dialect dialect, PreparedCommands commands)
    {
        (_transaction, Dialect, _commands) = (transaction, dialect, commands);
    }

    /// <summary>What differs between the databases.</summary>
    public Dialect Dialect { get; }

    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Task.FromResult(Execute(sql, parameters));

    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null)
    {
        using var reader = _commands.Find(_transaction, sql, parameters).ExecuteReader();
        return Task.FromResult<IReadOnlyList<T>>(reader.Parse<T>().AsList());
    }

    /// <returns>The only row; absent when there is none.</returns>
    public async Task<T?> QueryOneAsync<T>(string sql, object? parameters = null) => (await QueryAsync<T?>(sql, parameters)).SingleOrDefault();

    /// <summary>For the statements of a hot path, whose objects are made once.</summary>
    internal int Execute(string sql, object? parameters = null) => _commands.Find(_transaction, sql, parameters).ExecuteNonQuery();
}
