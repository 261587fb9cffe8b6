using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

/// <summary>A new database of some kind, with today's schema.</summary>
internal abstract class TestedDatabase : IDisposable
{
    public abstract Database Database { get; }

    public static async Task<TestedDatabase> CreateAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => await FreshDatabase.CreateAsync(),
        DatabaseKind.Postgres => await Postgres.FreshPostgres.CreateAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No fixture makes such a database."),
    };

    public abstract void Dispose();
}

/// <summary>The databases on which the contracts hold.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
