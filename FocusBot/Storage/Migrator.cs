using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace FocusBot.Storage;

/// <summary>Brings the schema of a database up to what this program knows, step by numbered step.</summary>
internal sealed partial class Migrator(Database database, TimeProvider clock)
{
    private static readonly Lazy<IReadOnlyList<Migration>> Known = new(ReadEmbedded);

    /// <summary>A table that is there as long as a copy into the database isn't whole.</summary>
    public const string UnfinishedCopy = "copy_under_way";

    public static int Newest => Known.Value[^1].Version;

    /// <exception cref="StorageException">The database is another program's, or a newer FocusBot's.</exception>
    public async Task MigrateAsync()
    {
        // Read first: opening it to write would change a database that is not FocusBot's to change.
        RefuseNewer(await database.ReadAsync(VersionAsync));
        await database.WriteAsync(BringUpToDateAsync, WriteKind.Urgent);
    }

    private async Task<int> BringUpToDateAsync(DbSession session)
    {
        if (session.Dialect.WhileMigrating is { } wait)
        {
            await session.ExecuteAsync(wait);
        }

        // By number and not by the last one: what is written side by side is numbered with gaps, and a gap may be filled later.
        IReadOnlyList<long> applied = await VersionAsync(session) is 0 ? [] : await session.QueryAsync<long>("SELECT version FROM migration");
        Migration[] missing = [.. Known.Value.Where(migration => !applied.Contains(migration.Version))];
        foreach (var migration in missing)
        {
            await session.ExecuteAsync(migration.Sql(session.Dialect));
            await session.ExecuteAsync(
                "INSERT INTO migration (version, name, applied_at) VALUES (@version, @name, @now)",
                new { migration.Version, migration.Name, now = clock.GetUtcNow() });
        }

        return missing.Length;
    }

    /// <returns>0 for an empty database.</returns>
    public static async Task<int> VersionAsync(DbSession session)
    {
        var tables = await session.QueryAsync<string>(session.Dialect.ListTables);
        return tables switch
        {
            [] => 0,
            _ when tables.Contains(UnfinishedCopy) => throw new StorageException("A copy into this database has broken off: run the same FocusBot copy again, it goes on from there."),
            _ when tables.Contains("migration") && tables.Contains("inbox") => await session.QueryOneAsync<int?>("SELECT MAX(version) FROM migration") ?? 0,
            _ => throw new StorageException("The database belongs to another program: name another file in Storage:ConnectionString."),
        };
    }

    private static void RefuseNewer(int version)
    {
        if (version > Newest)
        {
            throw new StorageException(
                $"The database was written by a newer FocusBot (schema {version}; this one knows {Newest}): start that version, or restore a backup.");
        }
    }

    private static IReadOnlyList<Migration> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. from name in assembly.GetManifestResourceNames()
                   where name.EndsWith(".sql", StringComparison.Ordinal)
                   let migration = Migration.Read(assembly, name)
                   orderby migration.Version
                   select migration];
    }

    private sealed partial record Migration(int Version, string Name, string Template)
    {
        public static Migration Read(Assembly assembly, string resource)
        {
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not embedded.");
            using var reader = new StreamReader(stream);
            var name = resource.Split('.')[^2];
            return new(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
        }

        public string Sql(Dialect dialect) => ColumnType()
            .Replace(Template, type => dialect.ColumnTypes.GetValueOrDefault(type.Value, type.Value))
            .Replace("{{identity}}", dialect.Identity, StringComparison.Ordinal)
            .Replace("{{bytes}}", dialect.Bytes, StringComparison.Ordinal)
            .Replace("{{key_is_table}}", dialect.KeyIsTable, StringComparison.Ordinal);

        [GeneratedRegex(@"\b(INTEGER|REAL|TEXT)\b", RegexOptions.NonBacktracking)]
        private static partial Regex ColumnType();
    }
}
