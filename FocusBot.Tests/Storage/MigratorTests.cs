using System.Text.RegularExpressions;
using FocusBot.Delivery.Inbox;
using FocusBot.Storage;
using FocusBot.Tests.Delivery;
using FocusBot.Tests.Delivery.Inbox;
using Microsoft.Data.Sqlite;

namespace FocusBot.Tests.Storage;

public sealed partial class MigratorTests
{
    private const string BelongsToAnother = "The database belongs to another program: name another file in Storage:ConnectionString.";

    [Fact]
    public void Migrations_are_numbered_from_one_and_none_twice()
    {
        var numbers = typeof(Database).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => int.Parse(Numbered().Match(name).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
            .Order()
            .ToList();

        Assert.Equal(1, numbers[0]);
        Assert.Equal(numbers.Distinct(), numbers);
        Assert.Equal(Migrator.Newest, numbers[^1]);
    }

    [Fact]
    public async Task An_empty_file_gets_the_whole_schema()
    {
        using var fresh = FreshDatabase.Empty();
        Assert.Equal(0, await fresh.Database.ReadAsync(Migrator.VersionAsync));

        await new Migrator(fresh.Database, new FakeClock(Given.Noon)).MigrateAsync();

        Assert.Equal(Migrator.Newest, await fresh.Database.ReadAsync(Migrator.VersionAsync));
        Assert.Equal(
            Given.Noon.ToUnixTimeMilliseconds(), await fresh.Database.ReadAsync(session => session.QueryOneAsync<long>("SELECT MAX(applied_at) FROM migration")));
    }

    [Theory]
    [InlineData("CREATE TABLE invoice (id INTEGER)")]
    [InlineData("CREATE TABLE migration (id INTEGER)")]
    [InlineData("CREATE TABLE migration (version INTEGER); INSERT INTO migration VALUES (1)")]
    public async Task Another_programs_database_is_refused_and_not_touched(string schema)
    {
        using var fresh = FreshDatabase.Empty();
        using (var other = fresh.OpenBeside())
        {
            other.Run(schema);
        }

        var before = fresh.Bytes();

        var refusal = await Assert.ThrowsAsync<StorageException>(() => new Migrator(fresh.Database, new FakeClock(Given.Noon)).MigrateAsync());

        Assert.Equal(BelongsToAnother, refusal.Message);
        Assert.Equal(before, fresh.Bytes());
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_schema_as_it_was()
    {
        using var fresh = FreshDatabase.Empty();
        await fresh.Database.WriteAsync(session => session.ExecuteAsync(
            "CREATE TABLE migration (version INTEGER, name TEXT, applied_at BIGINT); CREATE TABLE inbox (id INTEGER); CREATE TABLE nudge (id INTEGER); INSERT INTO migration VALUES (1, 'x', 0)"));

        await Assert.ThrowsAsync<SqliteException>(() => new Migrator(fresh.Database, new FakeClock(Given.Noon)).MigrateAsync());

        Assert.Equal(1, await fresh.Database.ReadAsync(Migrator.VersionAsync));
        Assert.Equal(0, await fresh.Database.ReadAsync(session => session.QueryOneAsync<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'channel'")));
    }

    [Fact]
    public async Task What_an_older_FocusBot_took_in_is_handled_once_after_the_upgrade()
    {
        var fresh = await FreshDatabase.CreateAsync();
        using var driver = InboxDriver.Over(fresh);
        await fresh.Database.WriteAsync(session => session.ExecuteAsync(
            """
            DELETE FROM migration WHERE version IN (26, 27);
            DROP TABLE inbox_seen;
            CREATE TABLE inbox_seen (id INTEGER PRIMARY KEY, installation TEXT NOT NULL, event_id TEXT NOT NULL, seen_at BIGINT NOT NULL);
            CREATE INDEX inbox_lane ON inbox (installation, lane, id);
            """));
        var (handled, waiting) = (FakeReader.Arrival("handled"), FakeReader.Arrival("waiting"));
        await fresh.Database.WriteAsync(session => session.ExecuteAsync(
            $"""
            INSERT INTO inbox_seen (installation, event_id, seen_at) VALUES ('{Given.Acme.Key}', '{handled.EventId}', 1), ('{Given.Acme.Key}', '{waiting.EventId}', 2);
            INSERT INTO inbox (installation, event_id, lane, kind, body, received_at, due_at) VALUES ('{Given.Acme.Key}', '{waiting.EventId}', 'lane', 1, X'77616974696E67', 2, 0);
            """));

        await new Migrator(fresh.Database, new FakeClock(Given.Noon)).MigrateAsync();

        await fresh.Database.WriteAsync(session => InboxStore.AddAsync(session, handled, Given.Noon));
        await driver.StartAsync();
        await driver.EmptyAsync();
        Assert.Equal(["waiting"], driver.Handled);
    }

    /// <summary>Nothing is acknowledged while it migrates. With a row for each message that takes minutes, so whatever is to be filled in there is filled in by a sweep.</summary>
    [Fact]
    public void Since_the_last_release_no_migration_walks_through_a_table_that_grows() => Assert.Empty(
        from file in Directory.GetFiles(Path.Combine(Checkout.Root, "FocusBot", "Storage", "Migrations"), "*.sql")
        where string.CompareOrdinal(Path.GetFileName(file), LastRelease) > 0
        let sql = File.ReadAllText(file)
        let own = Made().Matches(sql).Select(made => made.Groups["table"].Value)
        from Match walk in Walked().Matches(sql)
        let table = walk.Groups["table"].Value
        where !own.Contains(table) && !Small.Contains(table)
        select $"{Path.GetFileName(file)}: {walk.Value}");

    /// <summary>The newest that its databases know; see <c>LastRelease/</c>.</summary>
    private const string LastRelease = "0027-handled.sql";

    /// <summary>A row for each channel or for each change of its settings, and what waits to be said.</summary>
    private static readonly string[] Small = ["admin_act", "channel", "channel_setting", "outbox"];

    [GeneratedRegex(@"CREATE TABLE (?<table>\w+)")]
    private static partial Regex Made();

    [GeneratedRegex(@"(UPDATE\s+|DELETE\s+FROM\s+|\bFROM\s+|\bJOIN\s+|CREATE\s+(UNIQUE\s+)?INDEX\s+\w+\s+ON\s+)(?<table>\w+)")]
    private static partial Regex Walked();

    [GeneratedRegex("([0-9]{4})-[a-z-]+\\.sql$")]
    private static partial Regex Numbered();
}
