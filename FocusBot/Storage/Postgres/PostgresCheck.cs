using System.Globalization;
using Npgsql;

namespace FocusBot.Storage.Postgres;

/// <summary>Whether a database on a server is one that FocusBot can keep its promises with.</summary>
internal static class PostgresCheck
{
    /// <summary>The oldest that the PostgreSQL project still mends.</summary>
    private const int OldestMajor = 14;

    /// <summary>The number that every FocusBot locks: any, as long as it never changes.</summary>
    private const long Serving = 0x0F0C_05B0_7001;

    /// <exception cref="StorageException">It's too old, in another encoding, or can't be written.</exception>
    public static void Writable(NpgsqlConnection connection, string name)
    {
        if (connection.PostgreSqlVersion.Major < OldestMajor)
        {
            throw new StorageException(string.Create(
                CultureInfo.InvariantCulture, $"{name} is PostgreSQL {connection.PostgreSqlVersion}; FocusBot needs {OldestMajor} or newer."));
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT current_setting('server_encoding') = 'UTF8', pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean";
        using var row = command.ExecuteReader();
        row.Read();
        if (!row.GetBoolean(0))
        {
            throw new StorageException($"The database {name} isn't in UTF-8: make one with ENCODING 'UTF8'.");
        }

        if (row.GetBoolean(1))
        {
            throw new StorageException($"The database {name} can only be read, as a standby is: name the primary in Storage:ConnectionString.");
        }
    }

    /// <summary>Takes the lock of whoever serves. It ends with this connection.</summary>
    /// <exception cref="StorageException">Another process holds it.</exception>
    public static void Alone(NpgsqlConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_try_advisory_lock($1)";
        command.Parameters.Add(new() { Value = Serving });
        if (command.ExecuteScalar() is not true)
        {
            throw new StorageException($"Another FocusBot serves from the database {name}: end it, or give this one a database of its own.");
        }
    }
}
