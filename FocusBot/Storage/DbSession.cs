using System.Data.Common;
using Dapper;
using FocusBot.Storage.Values;

namespace FocusBot.Storage;

/// <summary>A connection with its transaction, for the SQL of a store.</summary>
/// <remarks>SQLite works on the calling thread, so with it nothing here waits; the tasks are for a database that answers over a network.</remarks>
internal sealed class DbSession
{
    private readonly DbTransaction? _transaction;
    private readonly PreparedCommands _commands;

    static DbSession() => StoredValues.TeachDapper();

    internal DbSession(DbTransaction? transaction, Dialect dialect, PreparedCommands commands)
    {
        (_transaction, Dialect, _commands) = (transaction, dialect, commands);
    }

    /// <summary>Where <see cref="DeleteAsync"/> notes down what is to go, when that happens bit by bit after this transaction.</summary>
    internal List<StaleRows>? Later { get; init; }

    /// <summary>What people wrote goes in and out through it.</summary>
    public ITextSeal Seal { get; init; } = NoSeal.Instance;

    /// <summary>Tokens go in and out through it.</summary>
    public ITextSeal SecretSeal { get; init; } = NoSeal.Instance;

    /// <summary>The statement that tells other processes that something came in; absent where nobody has to know.</summary>
    internal string? TellOthers { get; init; }

    /// <summary>What is known without asking; absent where it can't be known that it still holds.</summary>
    internal Recollection? Recollection { get; init; }

    /// <summary>What differs between the databases.</summary>
    public Dialect Dialect { get; }

    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => _commands.Find(_transaction, sql, parameters).ExecuteNonQueryAsync();

    /// <summary>Lets other processes know, once this is committed, that something came in.</summary>
    public Task TellOthersAsync() => TellOthers is { } tell ? ExecuteAsync(tell) : Task.CompletedTask;

    /// <summary>Whether this transaction may have written to a table: it, or another work that shares its commit.</summary>
    public bool MayHaveWritten(string table) => Recollection?.IsBeingWritten(table) ?? true;

    /// <summary>Deletes the rows of a table that a condition holds for: now, or bit by bit in a session of <see cref="PiecewiseDeletion"/>.</summary>
    public async Task DeleteAsync(string table, string where, object? parameters = null)
    {
        if (Later is { } later)
        {
            later.Add(new(table, where, parameters));
        }
        else
        {
            await ExecuteAsync($"DELETE FROM {table} WHERE {where}", parameters);
        }
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null)
    {
        // A server's answer has come by then, most often whole.
        await using var reader = await _commands.Find(_transaction, sql, parameters).ExecuteReaderAsync();
        return reader.Parse<T>().AsList();
    }

    /// <summary>The same, but what was read before and nobody has written to since is not read again.</summary>
    /// <remarks>For what every event asks for and people change once in a while. Where others may write, only what writes itself remembers.</remarks>
    public async Task<IReadOnlyList<T>> RecallAsync<T>(string sql, object parameters)
    {
        if (Recollection?.Find(sql, parameters) is IReadOnlyList<T> known)
        {
            return known;
        }

        var rows = await QueryAsync<T>(sql, parameters);
        _commands.Keep(sql, parameters, rows);
        return rows;
    }

    public async Task<T?> RecallOneAsync<T>(string sql, object parameters) => (await RecallAsync<T?>(sql, parameters)).SingleOrDefault();

    /// <returns>The only row; absent when there is none.</returns>
    public async Task<T?> QueryOneAsync<T>(string sql, object? parameters = null) => (await QueryAsync<T?>(sql, parameters)).SingleOrDefault();

    /// <summary>The same session, in which what is to be deleted is noted down.</summary>
    internal DbSession Deferring(List<StaleRows> later) => new(_transaction, Dialect, _commands) { Later = later, Seal = Seal, SecretSeal = SecretSeal, Recollection = Recollection };

    /// <summary>For a statement whose parameters are not an object's properties alone.</summary>
    internal DbCommand Command(string sql, object? parameters) => _commands.Find(_transaction, sql, parameters);

    /// <summary>For the savepoints of the writing thread.</summary>
    internal int Execute(string sql, object? parameters = null) => _commands.Find(_transaction, sql, parameters).ExecuteNonQuery();
}
