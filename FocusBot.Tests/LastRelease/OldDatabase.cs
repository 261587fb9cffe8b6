using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FocusBot.Hosting;
using FocusBot.Storage;
using FocusBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.LastRelease;

/// <summary>A database that the last release left, taken over by this FocusBot; nothing of it runs but what a test asks for.</summary>
internal sealed partial class OldDatabase : IAsyncDisposable
{
    public const string Team = "TB07ALSQ0X";

    /// <summary>When the last release was stopped.</summary>
    public static readonly DateTimeOffset Stopped = new(2026, 3, 4, 10, 6, 48, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly WebApplication _app;

    /// <summary>The columns that the last release knew: what this FocusBot adds is another test's.</summary>
    private readonly HashSet<string> _known;

    private OldDatabase()
    {
        WriteTo(File);
        _known = [.. ColumnsOf(File)];
        _app = FocusBotApp.Create([], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(new FakeClock(Stopped));
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Slack:Transport"] = "http",
                ["Slack:BotToken"] = FrontDoor.SlackSide.BotToken,
                ["Slack:SigningSecret"] = FrontDoor.SlackSide.SigningSecret,
                ["Storage:ConnectionString"] = $"Data Source={File}",
            });
        });
    }

    /// <summary>The tables that the last release had.</summary>
    public IEnumerable<string> Known => _known.Select(column => column.Split('.')[0]).Distinct();

    public IServiceProvider Services => _app.Services;

    public Database Database => Services.GetRequiredService<Database>();

    private string File => _folder.File("focusbot.db");

    public static async Task<OldDatabase> OpenAsync()
    {
        var old = new OldDatabase();
        await old.Services.GetRequiredService<Migrator>().MigrateAsync();
        return old;
    }

    /// <summary>Makes the file as the last release left it.</summary>
    /// <param name="team">The workspace's id there.</param>
    /// <param name="andThen">Statements that change it before anybody opens it.</param>
    public static void WriteTo(string path, string team = Team, string andThen = "", [CallerFilePath] string here = "")
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var dump = System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(here) ?? ".", "8b2959d.sql"));
        connection.Run(dump.Replace(Team, team, StringComparison.Ordinal) + andThen);
    }

    /// <summary>Every row of every table, in an order that does not depend on when it was written.</summary>
    public IReadOnlyList<string> Rows()
    {
        using var connection = OpenToRead(File);
        var tables = ColumnsOf(File).Where(_known.Contains).GroupBy(column => column.Split('.')[0], column => column.Split('.')[1]);
        return [.. tables.SelectMany(table => Read(connection, $"SELECT {string.Join(", ", table)} FROM {table.Key}").Select(row => $"{table.Key}: {row}")).Order(StringComparer.Ordinal)];
    }

    /// <summary>What an act took out of the database, and what it put in: a change of a row is both.</summary>
    public async Task<string> ChangesAsync(Func<DbSession, Task> act)
    {
        var before = Rows();
        await Database.WriteAsync(act);
        var after = Rows();
        // How a new parcel is written is today's affair; that the old ones are read is asked where they come due.
        var came = Without(after, before).Where(row => !row.StartsWith("outbox:", StringComparison.Ordinal)).Select(row => DrawnIds().Replace(row, "drawn")).Order(StringComparer.Ordinal);
        return string.Concat([.. Without(before, after).Select(row => $"- {row}\n"), .. came.Select(row => $"+ {row}\n")]);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static List<string> Without(IReadOnlyList<string> rows, IReadOnlyList<string> others)
    {
        var left = rows.ToList();
        others.ToList().ForEach(row => left.Remove(row));
        return left;
    }

    private static List<string> ColumnsOf(string file)
    {
        using var connection = OpenToRead(file);
        return [.. Read(connection,
            """
            SELECT t.name || '.' || c.name AS it FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE  t.type = 'table' AND t.name NOT IN ('migration', 'inbox') AND t.name NOT LIKE 'sqlite_%'
            """).Select(row => row["it=".Length..])];
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetName(column)}={Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)}");
            rows.Add(string.Join(", ", values));
        }

        return rows;
    }

    private static SqliteConnection OpenToRead(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>The ids under which what came of a moment stays: never the same twice.</summary>
    [GeneratedRegex("(?<=(root|first|second)=)[0-9a-f]{32}\\b")]
    private static partial Regex DrawnIds();
}
