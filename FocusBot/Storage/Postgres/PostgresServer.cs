using System.Data;
using System.Data.Common;
using FocusBot.Storage.Connections;
using Npgsql;

namespace FocusBot.Storage.Postgres;

/// <summary>A database on a PostgreSQL server: how its connections are opened, and what its errors mean to whoever runs FocusBot.</summary>
internal sealed class PostgresServer : ConnectionSource, IDisposable
{
    private readonly NpgsqlDataSource _writing, _reading;
    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly ITextSeal _seal;
    private bool _isClaimed;

    /// <param name="seal">By a key that doesn't lie in the database.</param>
    /// <exception cref="StorageException">The connection string is none.</exception>
    public PostgresServer(string connectionString, ITextSeal seal)
    {
        (_settings, _seal) = (Parse(connectionString), seal);
        _writing = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Pooling = false, KeepAlive = 10 });
        _reading = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_settings.ConnectionString)
        {
            Pooling = false,
            Options = $"{_settings.Options} -c default_transaction_read_only=on".TrimStart(),
        });
    }

    /// <summary>Where it is, in a sentence. Never who logs in there, nor how.</summary>
    public string Name => $"{_settings.Database ?? _settings.Username} on {_settings.Host}:{_settings.Port}";

    public override Dialect Dialect => PostgresDialect.Instance;

    public override ITextSeal Seal => _seal;

    /// <summary>From now on the writing connection holds a lock that ends with it: no second FocusBot writes beside this one.</summary>
    public void Claim() => _isClaimed = true;

    public override DbConnection OpenWriter()
    {
        var connection = _writing.OpenConnection();
        try
        {
            PostgresCheck.Writable(connection, Name);
            if (_isClaimed)
            {
                PostgresCheck.Alone(connection, Name);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override async Task<DbConnection> OpenReaderAsync() => await _reading.OpenConnectionAsync();

    public override ValueTask<DbTransaction> BeginReadingAsync(DbConnection connection) => connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);

    /// <remarks>The classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: data, constraints, statements and what functions raise are the work's own.</remarks>
    public override bool IsToBlame(DbException exception) =>
        exception is not PostgresException { SqlState: var state } || state[..2] is not ("21" or "22" or "23" or "2F" or "38" or "39" or "42" or "P0") || state is "42501";

    public override StorageException Explain(DbException exception) => new(PostgresWords.Of(exception, Name), exception);

    public void Dispose()
    {
        _writing.Dispose();
        _reading.Dispose();
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "FocusBot", MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, Timezone = "UTC" };
            return settings.Host is null or "" ? throw NoConnectionString() : settings;
        }
        catch (ArgumentException ex)
        {
            throw NoConnectionString(ex);
        }
    }

    private static StorageException NoConnectionString(Exception? why = null) =>
        new("Storage:ConnectionString isn't one for PostgreSQL: write 'Host=…;Database=…;Username=…;Password=…'.", why);
}
