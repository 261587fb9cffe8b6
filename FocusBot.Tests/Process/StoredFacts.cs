using System.Data.Common;
using System.Text;
using FocusBot.Tests.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FocusBot.Tests.Process;

/// <summary>Looks into the database of a process from outside: a file, or by a connection string of PostgreSQL.</summary>
internal static class StoredFacts
{
    public static IReadOnlyList<string> Read(string database, string sql)
    {
        using DbConnection connection = database.StartsWith("Host=", StringComparison.Ordinal) ? OpenPostgres(database) : Open(database, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var read = new List<string>();
        while (rows.Read())
        {
            read.Add(rows.GetString(0));
        }

        return read;
    }

    public static void Change(string database, string sql)
    {
        using var connection = Open(database, SqliteOpenMode.ReadWriteCreate);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether these words stand anywhere in the files, be it in a page that SQLite has freed.</summary>
    public static bool Hold(string database, string words)
    {
        var sought = Encoding.UTF8.GetBytes(words);
        return Directory.GetFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*").Any(file => Unlocked.Read(file).AsSpan().IndexOf(sought) >= 0);
    }

    private static NpgsqlConnection OpenPostgres(string connectionString)
    {
        var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        connection.Open();
        return connection;
    }

    private static SqliteConnection Open(string database, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
