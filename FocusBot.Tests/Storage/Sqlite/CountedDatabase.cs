using System.Collections.Concurrent;
using System.Data.Common;
using FocusBot.Storage;
using FocusBot.Storage.Connections;
using FocusBot.Storage.Providers;
using FocusBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace FocusBot.Tests.Storage.Sqlite;

/// <summary>A file whose every statement is noted down, with its values, and every step that SQLite takes for them is counted: that differs on no machine.</summary>
internal sealed class CountedDatabase : ConnectedDatabase
{
    private readonly CountedFile _file;
    private readonly SqliteDatabase _uncounted;

    private CountedDatabase(CountedFile file)
        : base(file)
    {
        (_file, _uncounted) = (file, new(file.File));
    }

    private CountedDatabase(string path)
        : this(new CountedFile(new($"Data Source={path}")))
    {
    }

    /// <summary>Lets a host keep everything in one.</summary>
    public static void Take(IServiceCollection services, Action<CountedDatabase> taken) => services.AddSingleton<Database>(provider =>
    {
        var counted = new CountedDatabase(new SqliteConnectionStringBuilder(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString).DataSource);
        taken(counted);
        return counted;
    });

    public IReadOnlyList<string> Statements => [.. _file.Statements];

    public long Steps => Interlocked.Read(ref _file.Steps);

    public override string Name => _uncounted.Name;

    public override IReadOnlyList<string> Files => _uncounted.Files;

    public void CountAnew()
    {
        _file.Statements.Clear();
        Interlocked.Exchange(ref _file.Steps, 0);
    }

    public override Task<StoreSize> SizeAsync() => _uncounted.SizeAsync();

    public override Task<bool> ExistsAsync() => _uncounted.ExistsAsync();

    public override void Claim(bool alone = false) => _uncounted.Claim(alone);

    public override IReadOnlyList<string> FilesOpenToOthers() => _uncounted.FilesOpenToOthers();

    public override Task<bool> EraseDeletedAsync() => Task.FromResult(true);

    public override void BackUp(string target, bool overwrite = false) => _uncounted.BackUp(target, overwrite);

    public override (long Copied, long About) BackedUp(string target) => _uncounted.BackedUp(target);

    public override void Dispose()
    {
        base.Dispose();
        _uncounted.Dispose();
    }

    private sealed class CountedFile(SqliteFile file) : ConnectionSource
    {
        // SQLite knows these by their address alone.
        private readonly ConcurrentBag<object> _kept = [];

        public long Steps;

        public SqliteFile File => file;

        public ConcurrentQueue<string> Statements { get; } = [];

        public override Dialect Dialect => file.Dialect;

        public override ITextSeal SecretSeal => file.SecretSeal;

        public override DbConnection OpenWriter(WriteKind kind) => Counted(file.OpenWriter(kind));

        public override Task<DbConnection> OpenReaderAsync() => Task.FromResult<DbConnection>(Counted(file.OpenReader()));

        public override ValueTask<DbTransaction?> BeginReadingAsync(DbConnection connection, PreparedCommands commands) => file.BeginReadingAsync(connection, commands);

        public override ValueTask EndReadingAsync(DbTransaction? transaction, PreparedCommands commands) => file.EndReadingAsync(transaction, commands);

        public override bool IsToBlame(DbException exception) => file.IsToBlame(exception);

        public override StorageException Explain(DbException exception) => file.Explain(exception);

        private SqliteConnection Counted(SqliteConnection connection)
        {
            strdelegate_trace note = (_, statement) => Statements.Enqueue(statement);
            delegate_progress step = _ =>
            {
                Interlocked.Increment(ref Steps);
                return 0;
            };
            _kept.Add(note);
            _kept.Add(step);
            raw.sqlite3_trace(connection.Handle, note, null);
            raw.sqlite3_progress_handler(connection.Handle, 1, step, null);
            return connection;
        }
    }
}
