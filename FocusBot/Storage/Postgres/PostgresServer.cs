using System.Data;
using System.Data.Common;
using FocusBot.Storage.Connections;
using Npgsql;

namespace FocusBot.Storage.Postgres;

/// <summary>A database on a PostgreSQL server: how its connections are opened, and what its errors mean to whoever runs FocusBot.</summary>
internal sealed class PostgresServer : ConnectionSource, IDisposable
{
    /// <summary>By these the server notices within half a minute that nobody is at the other end any more, and lets go of the locks.</summary>
    private const string NoticesSilence = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=25000";

    private readonly NpgsqlDataSource _writing, _reading;
    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly ITextSeal _seal;
    private readonly PostgresLead _lead;
    private Company _company;

    /// <param name="seal">By a key that doesn't lie in the database.</param>
    /// <exception cref="StorageException">The connection string is none.</exception>
    public PostgresServer(string connectionString, ITextSeal seal)
    {
        (_settings, _seal, _lead) = (Parse(connectionString), seal, new(OpenWritable));
        _writing = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_settings.ConnectionString)
        {
            Pooling = false,
            KeepAlive = 10,
            Options = $"{_settings.Options} {NoticesSilence}".TrimStart(),
        });
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

    public override ITextSeal SecretSeal => _seal;

    /// <summary>The one that decides and those that only take in write over connections of their own, when there may be several FocusBots.</summary>
    public override bool WritesApart => _company is Company.Others;

    /// <summary>Those that lead need not: they know what they've stored.</summary>
    public override string? TellOthers => WritesApart && !_lead.IsHeld ? PostgresEar.Tell : null;

    /// <summary>From now on this process works with the database. Before it writes.</summary>
    public void Claim(bool alone) => _company = alone ? Company.Nobody : Company.Others;

    /// <returns>A number that differs each time it begins to lead; absent: another process leads.</returns>
    public long? TryLead()
    {
        try
        {
            return WritesApart ? _lead.Try() : 1;
        }
        catch (DbException ex)
        {
            throw Explain(ex);
        }
    }

    public override DbConnection OpenWriter(WriteKind kind)
    {
        if (WritesApart && kind is WriteKind.Ordinary)
        {
            return _lead.Connection(Name);
        }

        var connection = OpenWritable();
        try
        {
            switch (_company)
            {
                case Company.Others:
                    PostgresLocks.WorkBesideOthers(connection, Name);
                    break;
                case Company.Nobody:
                    PostgresLocks.WorkAlone(connection, Name);
                    break;
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that is nobody's yet.</summary>
    public async Task<NpgsqlConnection> OpenAsync() => await _writing.OpenConnectionAsync();

    public override async Task<DbConnection> OpenReaderAsync() => await _reading.OpenConnectionAsync();

    public override async ValueTask<DbTransaction?> BeginReadingAsync(DbConnection connection, PreparedCommands commands) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);

    public override ValueTask EndReadingAsync(DbTransaction? transaction, PreparedCommands commands) => transaction?.DisposeAsync() ?? default;

    /// <remarks>The classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: data, constraints, statements and what functions raise are the work's own.</remarks>
    public override bool IsToBlame(DbException exception) =>
        exception is not PostgresException { SqlState: var state } || state[..2] is not ("21" or "22" or "23" or "2F" or "38" or "39" or "42" or "P0") || state is "42501";

    public override StorageException Explain(DbException exception) => new(PostgresWords.Of(exception, Name), exception);

    public void Dispose()
    {
        _lead.Dispose();
        _writing.Dispose();
        _reading.Dispose();
    }

    private NpgsqlConnection OpenWritable()
    {
        var connection = _writing.OpenConnection();
        try
        {
            PostgresCheck.Writable(connection, Name);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
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

    /// <summary>Who else may work with the database.</summary>
    private enum Company
    {
        /// <summary>Nothing is said of it: whoever only looks, or makes a database.</summary>
        Any,
        Others,
        Nobody,
    }
}
