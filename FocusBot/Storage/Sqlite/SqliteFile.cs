using System.Data.Common;
using FocusBot.Storage.Connections;
using FocusBot.Storage.Sealing;
using Microsoft.Data.Sqlite;

namespace FocusBot.Storage.Sqlite;

/// <summary>A SQLite file: how its connections are opened, and what its errors mean to whoever runs FocusBot.</summary>
/// <param name="keys">The folder with the keys that seal tokens; absent: one beside the file, which is made when there's a token to seal.</param>
internal sealed class SqliteFile(string connectionString, string? keys = null) : ConnectionSource
{
    private readonly SqliteConnectionStringBuilder _builder = Parse(connectionString);

    public string Path => _builder.DataSource;

    public override Dialect Dialect => SqliteDialect.Instance;

    public override ITextSeal SecretSeal { get; } = new KeyRingOnDemand(() => KeyRingSeal.In(keys is null or "" ? Parse(connectionString).DataSource + "-keys" : keys));

    /// <summary>The write-ahead log.</summary>
    public string LogPath => Path + "-wal";

    /// <summary>The file, and what lies beside it as long as somebody has it open.</summary>
    public IReadOnlyList<string> Files => [.. ((string[])["", "-wal", "-shm", "-journal", "-lock"]).Select(ending => Path + ending)];

    /// <remarks>
    /// <c>secure_delete</c> overwrites what is deleted; <c>synchronous=FULL</c> makes a commit survive the loss of power;
    /// the log is checkpointed by hand (see the housekeeper), so that it is also cut.
    /// </remarks>
    public override SqliteConnection OpenWriter(WriteKind kind)
    {
        var connection = Open();
        try
        {
            Run(connection, """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA secure_delete = ON;
                PRAGMA foreign_keys = ON;
                PRAGMA temp_store = MEMORY;
                PRAGMA cache_size = -16000;
                """);
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    public SqliteConnection OpenReader() => Open();

    public override Task<DbConnection> OpenReaderAsync() => Task.FromResult<DbConnection>(Open());

    /// <remarks>By hand, because the driver parses these two anew each time.</remarks>
    public override ValueTask<DbTransaction?> BeginReadingAsync(DbConnection connection, PreparedCommands commands)
    {
        commands.Find(transaction: null, "BEGIN").ExecuteNonQuery();
        return default;
    }

    public override ValueTask EndReadingAsync(DbTransaction? transaction, PreparedCommands commands)
    {
        commands.Find(transaction, "ROLLBACK").ExecuteNonQuery();
        return default;
    }

    public override bool IsToBlame(DbException exception) => exception is SqliteException { SqliteErrorCode: 3 or 5 or 6 or 8 or 10 or 11 or 13 or 14 or 26 };

    public override StorageException Explain(DbException exception) => new(Sentence(exception is SqliteException known ? known.SqliteErrorCode : 0), exception);

    /// <summary>SQLite would make it as the umask says.</summary>
    private void MakePrivate()
    {
        if (_builder.Mode is SqliteOpenMode.ReadWriteCreate && !File.Exists(Path) && Directory.Exists(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))))
        {
            PrivateFile.Make(Path);
        }
    }

    private SqliteConnection Open()
    {
        MakePrivate();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_builder.ConnectionString) { Pooling = false, DefaultTimeout = 5 }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connectionString);
            return builder.DataSource is "" or ":memory:" || builder.Mode is SqliteOpenMode.Memory
                ? throw new StorageException("Storage:ConnectionString names no file: write 'Data Source=focusbot.db'.")
                : builder;
        }
        catch (ArgumentException ex)
        {
            throw new StorageException("Storage:ConnectionString is not a SQLite connection string: write 'Data Source=focusbot.db'.", ex);
        }
    }

    // Primary result codes: https://sqlite.org/rescode.html
    private string Sentence(int code) => code switch
    {
        5 or 6 => $"The database {Path} is locked by another program: end that program, or name another file in Storage:ConnectionString.",
        3 or 8 => $"The database {Path} is read-only: let the user that runs FocusBot write to it and to its folder.",
        10 => $"The disk that holds the database {Path} does not read or write: check the disk.",
        11 or 26 => $"{Path} is not a database, or is damaged: restore a backup, or name another file in Storage:ConnectionString.",
        13 => $"The disk that holds the database {Path} is full: make room; FocusBot goes on by itself.",
        14 => $"The database {Path} cannot be opened: does its folder exist, and may the user that runs FocusBot write there?",
        _ => $"The database {Path} refused to work (SQLite code {code}).",
    };
}
