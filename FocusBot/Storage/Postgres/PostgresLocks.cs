using System.Globalization;
using Npgsql;

namespace FocusBot.Storage.Postgres;

/// <summary>The advisory locks by which FocusBots keep out of each other's way. Each ends with its connection, however that ends.</summary>
internal static class PostgresLocks
{
    // The numbers are any, as long as they never change.
    private const long Working = 0x0F0C_05B0_7001, Leading = 0x0F0C_05B0_7002, Migrating = 0x0F0C_05B0_7003;

    /// <summary>Waits until nobody else changes the tables, and keeps others from it until the transaction ends.</summary>
    public static string WhileMigrating { get; } = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({Migrating})");

    public static bool TryLead(NpgsqlConnection connection) => Try(connection, "pg_try_advisory_lock", Leading);

    /// <exception cref="StorageException">Something works with the database that wants to be alone.</exception>
    public static void WorkBesideOthers(NpgsqlConnection connection, string name)
    {
        if (!Try(connection, "pg_try_advisory_lock_shared", Working))
        {
            throw new StorageException($"FocusBot copy is at work in the database {name}: wait until it has ended.");
        }
    }

    /// <exception cref="StorageException">Somebody else works with the database.</exception>
    public static void WorkAlone(NpgsqlConnection connection, string name)
    {
        if (!Try(connection, "pg_try_advisory_lock", Working))
        {
            throw new StorageException($"Another FocusBot serves from the database {name}: end it first.");
        }
    }

    private static bool Try(NpgsqlConnection connection, string function, long number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {function}($1)";
        command.Parameters.Add(new() { Value = number });
        return command.ExecuteScalar() is true;
    }
}
