using FocusBot.Storage;
using Microsoft.Data.Sqlite;

namespace FocusBot.Tests.Storage;

/// <summary>Small statements that many tests say.</summary>
internal static class Sql
{
    public static Task MakeThingsAsync(this Database database) =>
        database.WriteAsync(session => session.ExecuteAsync("CREATE TABLE thing (name TEXT NOT NULL PRIMARY KEY)"));

    public static Task<int> AddThingAsync(this DbSession session, string name) =>
        session.ExecuteAsync("INSERT INTO thing (name) VALUES (@name)", new { name });

    public static Task AddThingAsync(this Database database, string name) => database.WriteAsync(session => session.AddThingAsync(name));

    public static Task<IReadOnlyList<string>> ThingsAsync(this Database database) =>
        database.ReadAsync(session => session.QueryAsync<string>("SELECT name FROM thing ORDER BY name"));

    public static Task<long> CountAsync(this Database database, string table) =>
        database.ReadAsync(session => session.QueryOneAsync<long>($"SELECT COUNT(*) FROM {table}"));

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static bool Holds(this byte[] bytes, string text) => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
}
