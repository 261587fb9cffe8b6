using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace FocusBot.Storage.Postgres;

/// <summary>What a failure of a PostgreSQL server means to whoever runs FocusBot. The server's own words may hold what people wrote, so only its code is told.</summary>
internal static class PostgresWords
{
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    public static string Of(DbException exception, string name) => exception switch
    {
        PostgresException { SqlState: "3D000" } => $"There is no database {name}: make it, or name another one in Storage:ConnectionString.",
        PostgresException { SqlState: "28P01" or "28000" } => $"{name} doesn't let FocusBot in: check the user and the password in Storage:ConnectionString.",
        PostgresException { SqlState: "42501" } => $"The user of Storage:ConnectionString may not work in {name}: make it the owner of the database.",
        PostgresException { SqlState: "53100" } => $"The disk that holds {name} is full: make room; FocusBot goes on by itself.",
        PostgresException { SqlState: "53300" } => $"{name} has no connection left: allow more (max_connections); FocusBot goes on by itself.",
        PostgresException { SqlState: "25006" } => $"The database {name} can only be read, as a standby is: name the primary in Storage:ConnectionString.",
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => $"{name} is starting or stopping; FocusBot goes on by itself.",
        PostgresException known => $"{name} refused to work (PostgreSQL code {known.SqlState}).",
        { InnerException: SocketException } => $"{name} can't be reached: is PostgreSQL running, and is Storage:ConnectionString right?",
        { InnerException: TimeoutException } => $"{name} doesn't answer in time; FocusBot goes on by itself.",
        _ => $"The connection to {name} broke; FocusBot goes on by itself.",
    };
}
