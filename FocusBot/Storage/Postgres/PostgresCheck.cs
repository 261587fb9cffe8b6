using System.Globalization;
using Npgsql;

namespace FocusBot.Storage.Postgres;

/// <summary>Whether a database on a server is one that FocusBot can keep its promises with.</summary>
internal static class PostgresCheck
{
    /// <summary>The oldest that the PostgreSQL project still mends.</summary>
    private const int OldestMajor = 14;

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
}
