using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FocusBot.Tests.FrontDoor;

/// <summary>What a test sees of FocusBot's database, and changes in it.</summary>
internal static class KeptDatabase
{
    /// <summary>Waits until FocusBot's database says so.</summary>
    public static Task KeptAsync(this ReviewWorld world, string condition) => Eventually.TrueAsync(() => world.Count(condition) != 0, condition);

    /// <summary>One number from FocusBot's database.</summary>
    public static long Count(this ReviewWorld world, string sql)
    {
        using DbConnection connection = world.Postgres is { } postgres
            ? new NpgsqlConnection($"{postgres};Pooling=False")
            : new SqliteConnection($"Data Source={world.Database};Mode=ReadOnly;Pooling=False");
        return Convert.ToInt64(connection.ExecuteScalar(sql), CultureInfo.InvariantCulture);
    }

    /// <summary>Every column of every table but the inbox and the outbox, which empty themselves.</summary>
    public static IReadOnlyList<(string Table, string Name)> Columns(this ReviewWorld world)
    {
        using var connection = new SqliteConnection($"Data Source={world.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE  t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT IN ('inbox', 'outbox')
            """;
        using var rows = command.ExecuteReader();
        var columns = new List<(string, string)>();
        while (rows.Read())
        {
            columns.Add((rows.GetString(0), rows.GetString(1)));
        }

        return columns;
    }

    /// <summary>So long from now, as the database writes it.</summary>
    public static long In(this ReviewWorld world, TimeSpan after) => (world.Clock.GetUtcNow() + after).ToUnixTimeMilliseconds();

    /// <summary>Changes FocusBot's database while it does not run.</summary>
    public static void Execute(this ReviewWorld world, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={world.Database};Pooling=False");
        connection.Execute(sql);
    }
}
