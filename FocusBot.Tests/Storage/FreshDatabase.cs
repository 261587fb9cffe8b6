using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace FocusBot.Tests.Storage;

/// <summary>A new SQLite database with today's schema, in a folder of its own.</summary>
internal sealed class FreshDatabase : TestedDatabase
{
    private readonly TempFolder _folder = new();
    private SqliteDatabase _database;

    private FreshDatabase(string options)
    {
        Path = _folder.File("focusbot.db");
        File = new($"Data Source={Path}{options}");
        _database = new(File);
    }

    public string Path { get; }

    public string Folder => _folder.Path;

    public SqliteFile File { get; }

    public override Database Database => _database;

    public static async Task<FreshDatabase> CreateAsync()
    {
        var fresh = new FreshDatabase("");
        await new Migrator(fresh.Database, new FakeClock(Given.Noon)).MigrateAsync();
        return fresh;
    }

    /// <summary>Not even the schema.</summary>
    public static FreshDatabase Empty(string options = "") => new(options);

    public string Neighbour(string name) => _folder.File(name);

    /// <summary>As the sweeper does it: what is deleted goes bit by bit.</summary>
    public Task SweepAsync(ISweep sweep, DateTimeOffset now) => InPiecesAsync(session => sweep.SweepAsync(session, now));

    public Task InPiecesAsync(Func<DbSession, Task> work) => new PiecewiseDeletion(Database, TimeProvider.System).RunAsync(work, CancellationToken.None);

    /// <summary>Everything that lies on the disk of this database, log included.</summary>
    public byte[] Bytes()
    {
        using var all = new MemoryStream();
        foreach (var file in (string[])[Path, $"{Path}-wal"])
        {
            if (System.IO.File.Exists(file))
            {
                all.Write(Unlocked.Read(file));
            }
        }

        return all.ToArray();
    }

    /// <summary>As another process finds it when this one dies here and now: the files, and nothing that was in memory.</summary>
    public FreshDatabase AfterDying(Action? between = null)
    {
        var heir = new FreshDatabase("");
        System.IO.File.Copy(Path, heir.Path);
        between?.Invoke();
        System.IO.File.Copy($"{Path}-wal", $"{heir.Path}-wal");
        return heir;
    }

    /// <summary>Closes it, and opens it again as the next start does.</summary>
    public void Reopen()
    {
        Database.Dispose();
        _database = new(File);
    }

    public SqliteConnection OpenBeside()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        connection.Open();
        return connection;
    }

    public override void Dispose()
    {
        Database.Dispose();
        _folder.Dispose();
    }
}
