using FocusBot.Storage;
using FocusBot.Storage.Postgres;
using FocusBot.Storage.Sealing;

namespace FocusBot.Tests.Storage.Postgres;

/// <summary>A new PostgreSQL database with today's schema, and a folder for its keys.</summary>
internal sealed class FreshPostgres : TestedDatabase
{
    private static readonly Lazy<Task> Template = new(MakeTemplateAsync);
    private static int _made;

    private readonly TempFolder _keys = new();
    private PostgresDatabase _database;

    private FreshPostgres(string name)
    {
        DatabaseName = name;
        Connection = LocalPostgres.Instance.ConnectionTo(name);
        _database = Open();
    }

    public string DatabaseName { get; }

    public string Connection { get; }

    /// <summary>What makes the whole of FocusBot keep things there.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Storage:Provider"] = "postgres", ["Storage:ConnectionString"] = Connection, ["Storage:Keys"] = _keys.Path,
    };

    public override Database Database => _database;

    /// <summary>Copied from one that was migrated once.</summary>
    public static async Task<FreshPostgres> CreateAsync()
    {
        await Template.Value;
        return new(Make("TEMPLATE migrated"));
    }

    /// <summary>Not even the schema.</summary>
    public static FreshPostgres Empty() => new(Make(""));

    public PostgresDatabase Open(string? keys = null) => new(new(Connection, KeyRingSeal.In(keys ?? _keys.Path)));

    /// <summary>Closes it, and opens it again as the next start does.</summary>
    public void Reopen()
    {
        _database.Dispose();
        _database = Open();
    }

    public override void Dispose()
    {
        _database.Dispose();
        _keys.Dispose();
    }

    private static string Make(string how)
    {
        var name = $"fresh_{Interlocked.Increment(ref _made)}";
        LocalPostgres.Instance.Run($"CREATE DATABASE {name} {how}");
        return name;
    }

    private static async Task MakeTemplateAsync()
    {
        LocalPostgres.Instance.Run("CREATE DATABASE migrated");
        using var fresh = new FreshPostgres("migrated");
        await new Migrator(fresh.Database, new FakeClock(Given.Noon)).MigrateAsync();
    }
}
