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

        var partial = PartialOf(target);
        if (File.Exists(partial))
        {
            throw new StorageException($"{partial} is left of a backup that was cut off, or is somebody else's: remove it, or name another file.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(target))))
        {
            throw new StorageException($"The copy could not be written: the folder of {target} does not exist.");
        }

        try
        {
            CopyInto(file, partial);
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

    private static void CopyInto(SqliteFile file, string target)
    {
        using (var source = OpenSource(file))
        {
            using var copy = source.CreateCommand();
            copy.CommandText = "VACUUM INTO @target";
            copy.Parameters.AddWithValue("@target", target);
            copy.ExecuteNonQuery();
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ConnectionString);
        connection.Open();
        using var clean = connection.CreateCommand();
        clean.CommandText = "PRAGMA secure_delete = ON; " + string.Join(' ', UnderWay.Select(table => $"DELETE FROM {table};"));
        clean.ExecuteNonQuery();
    }
}
