using System.Data.Common;
using Npgsql;

namespace FocusBot.Storage.Postgres;

/// <summary>Hears what other processes tell over <c>NOTIFY</c>: https://www.postgresql.org/docs/current/sql-notify.html</summary>
internal sealed class PostgresEar : IHearOthers
{
    private const string Channel = "focusbot";

    private readonly PostgresServer _server;
    private readonly NpgsqlConnection _connection;

    private PostgresEar(PostgresServer server, NpgsqlConnection connection)
    {
        (_server, _connection) = (server, connection);
    }

    /// <summary>Tells all the others, once the transaction is committed.</summary>
    public static string Tell { get; } = $"SELECT pg_notify('{Channel}', '')";

    public static async Task<PostgresEar> OpenAsync(PostgresServer server)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await server.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"LISTEN {Channel}";
            await command.ExecuteNonQueryAsync();
            return new(server, connection);
        }
        catch (DbException ex)
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw server.Explain(ex);
        }
    }

    public async Task NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _connection.WaitAsync(cancellationToken);
        }
        catch (DbException ex)
        {
            throw _server.Explain(ex);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
