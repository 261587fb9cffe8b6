namespace FocusBot.Storage.Copying;

/// <summary>What a copy may begin with, and the mark by which nobody serves from half of one.</summary>
internal static class CopyStart
{
    /// <exception cref="StorageException">There is nothing to copy, or another release wrote it.</exception>
    public static async Task CheckAsync(Database from)
    {
        switch (await from.ExistsAsync() ? await from.ReadAsync(Migrator.VersionAsync) : 0)
        {
            case 0:
                throw new StorageException($"There is nothing to copy in {from.Name}.");
            case var version when version > Migrator.Newest:
                throw new StorageException($"{from.Name} was written by a newer FocusBot: copy it with that version.");
            case var version when version < Migrator.Newest:
                throw new StorageException($"{from.Name} was written by an older FocusBot: start this one on it once, stop it, and copy then.");
        }
    }

    /// <exception cref="StorageException">Something else is there already.</exception>
    public static async Task BeginAsync(Database to, TimeProvider clock)
    {
        var there = await to.ReadAsync(session => session.QueryAsync<string>(session.Dialect.ListTables));
        if (there.Contains(Migrator.UnfinishedCopy))
        {
            return;
        }

        await new Migrator(to, clock).MigrateAsync();
        foreach (var table in await TablesAsync(to))
        {
            if (await CopyRows.CountAsync(to, table) > 0)
            {
                throw new StorageException($"There is something in {to.Name} already: copy into an empty database.");
            }
        }

        await to.WriteAsync(session => session.ExecuteAsync($"CREATE TABLE {Migrator.UnfinishedCopy} (begun_at BIGINT NOT NULL)"));
    }

    public static Task EndAsync(Database to) => to.WriteAsync(session => session.ExecuteAsync($"DROP TABLE {Migrator.UnfinishedCopy}"));

    /// <summary>All but those that say what the database is.</summary>
    public static async Task<IReadOnlyList<string>> TablesAsync(Database database)
    {
        var tables = await database.ReadAsync(session => session.QueryAsync<string>(session.Dialect.ListTables));
        return [.. tables.Where(table => table is not "migration" && table != Migrator.UnfinishedCopy).Order(StringComparer.Ordinal)];
    }
}
