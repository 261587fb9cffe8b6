using Microsoft.Data.Sqlite;

namespace FocusBot.Storage.Sqlite;

/// <summary>Copies a database that may be in use.</summary>
/// <remarks>
/// The copy holds what was decided, not what was under way: the inbox would keep what people wrote at rest for as long as the copy
/// lives, and an outbox that is restored a day later would say everything again.
/// </remarks>
internal static class SqliteBackup
{
    private static readonly string[] UnderWay = ["inbox", "outbox"];

    /// <summary>Where the copy lies until it is whole.</summary>
    public static string PartialOf(string target) => target + ".partial";

    /// <exception cref="StorageException">The database cannot be read, or the file cannot be written.</exception>
    /// <param name="overwrite">Whoever asks knows that the target is there.</param>
    public static void Write(SqliteFile file, string target, bool overwrite = false)
    {
        if (File.Exists(target) && !overwrite)
        {
            throw new StorageException($"{target} exists already: name a file that does not.");
        }

        if (!File.Exists(file.Path))
        {
            throw new StorageException($"There is no database at {file.Path}: check Storage:ConnectionString.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(target))))
        {
            throw new StorageException($"The copy could not be written: the folder of {target} does not exist.");
        }

        BackupLeftovers.Remove(target);
        var partial = PartialOf(target);
        if (File.Exists(partial))
        {
            throw new StorageException($"{partial} is a backup that is just being made, or is somebody else's: wait, or name another file.");
        }

        try
        {
            using (var held = new FileStream(partial, PrivateFile.Opened(FileMode.CreateNew, FileShare.None)))
            {
                CopyInto(file, partial);
                held.Flush(flushToDisk: true);
            }

            File.Move(partial, target, overwrite);
        }
        catch (SqliteException ex) when (ex.SqliteErrorCode is 5 or 6 or 11 or 26)
        {
            throw file.Explain(ex);
        }
        catch (SqliteException ex)
        {
            throw new StorageException($"The copy could not be written: is there room, and may you write to the folder of {target}?", ex);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The copy could not be written: does the folder of {target} exist, and may you write there?", ex);
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    /// <summary>What fails before there is anything to copy is the database's fault, and not the copy's.</summary>
    private static SqliteConnection OpenSource(SqliteFile file)
    {
        SqliteConnection? source = null;
        try
        {
            source = file.OpenReader();
            using var look = source.CreateCommand();
            look.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            look.ExecuteScalar();
            return source;
        }
        catch (SqliteException ex)
        {
            source?.Dispose();
            throw file.Explain(ex);
        }
    }

    /// <summary>Table by table, as of one moment. What is under way never gets into the copy, not even on its way there, so that nothing of it is left when the copying is killed.</summary>
    private static void CopyInto(SqliteFile file, string target)
    {
        OpenSource(file).Dispose();
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ConnectionString);
        copy.Open();

        // The copy is thrown away unless it becomes whole, so it needs no journal of its own.
        Run(copy, $"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA application_id = {BackupLeftovers.Mark}; ATTACH $source AS source", file.Path);
        Run(copy, "BEGIN");
        foreach (var (name, sql) in List(copy, "SELECT name, sql FROM source.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            Run(copy, sql);
            if (!UnderWay.Contains(name))
            {
                Run(copy, $"INSERT INTO main.{name} SELECT * FROM source.{name}");
            }
        }

        foreach (var (_, sql) in List(copy, "SELECT name, sql FROM source.sqlite_master WHERE type <> 'table' AND sql IS NOT NULL"))
        {
            Run(copy, sql);
        }

        Run(copy, "COMMIT");
    }

    private static void Run(SqliteConnection connection, string sql, string? source = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (source is not null)
        {
            command.Parameters.AddWithValue("$source", source);
        }

        command.ExecuteNonQuery();
    }

    private static List<(string Name, string Sql)> List(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var list = new List<(string, string)>();
        while (rows.Read())
        {
            list.Add((rows.GetString(0), rows.GetString(1)));
        }

        return list;
    }
}
