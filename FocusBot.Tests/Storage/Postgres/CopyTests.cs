using System.Text;
using FocusBot.Cli;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Copying;
using FocusBot.Tests.Delivery;
using FocusBot.Tests.LastRelease;

namespace FocusBot.Tests.Storage.Postgres;

/// <summary>An installation moves from one kind of database into the other, and back.</summary>
public sealed class CopyTests
{
    private const string Secret = "we-lose-the-launch-customer";

    private static readonly SealedColumns Sealed = new([.. DeliveryTables.All, .. InstallationTables.All]);

    [PostgresFact]
    public async Task What_the_last_release_left_comes_back_from_PostgreSQL_as_it_was()
    {
        await using var old = await OldDatabase.OpenAsync();
        await StoreAsync(old.Database);
        using var postgres = FreshPostgres.Empty();
        using var back = FreshDatabase.Empty();

        await CopyAsync(old.Database, postgres.Database);
        Assert.True(LocalPostgres.Instance.FilesHold("C0PRODUCTREVIEWS"));
        Assert.False(LocalPostgres.Instance.FilesHold(Secret));
        await CopyAsync(postgres.Database, back.Database);

        foreach (var table in await CopyStart.TablesAsync(old.Database))
        {
            Assert.Equal(await RowsAsync(old.Database, table), await RowsAsync(back.Database, table));
        }
    }

    [PostgresFact]
    public async Task What_comes_in_afterwards_is_numbered_behind_what_came_along()
    {
        using var sqlite = await FreshDatabase.CreateAsync();
        await StoreAsync(sqlite.Database);
        await StoreAsync(sqlite.Database, "2");
        using var postgres = FreshPostgres.Empty();
        await CopyAsync(sqlite.Database, postgres.Database);

        await StoreAsync(postgres.Database, "3");

        var waiting = await postgres.Database.ReadAsync(session => InboxStore.WaitingAsync(session, 0, 10));
        Assert.Equal([1, 2, 3], waiting.Select(each => each.Id));
        Assert.Equal(Secret, Encoding.UTF8.GetString(Assert.Single(await postgres.Database.ReadAsync(session => InboxStore.LoadAsync(session, 1))).Body));
    }

    [PostgresFact]
    public async Task One_that_broke_off_serves_nobody_and_goes_on_where_it_was()
    {
        using var sqlite = await FreshDatabase.CreateAsync();
        await StoreAsync(sqlite.Database);
        await StoreAsync(sqlite.Database, "2");
        using var postgres = FreshPostgres.Empty();
        await CopyStart.BeginAsync(postgres.Database, new FakeClock(Given.Noon));
        var first = await CopyRows.ReadAsync(sqlite.Database, "inbox", ["id"], null, Sealed);
        await CopyRows.WriteAsync(postgres.Database, "inbox", first with { Cells = [first.Cells[0]] }, Sealed);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => new Migrator(postgres.Database, new FakeClock(Given.Noon)).MigrateAsync());
        await CopyAsync(sqlite.Database, postgres.Database);

        Assert.Equal("A copy into this database has broken off: run the same FocusBot copy again, it goes on from there.", refusal.Message);
        Assert.Equal(2, await postgres.Database.CountAsync("inbox"));
        await new Migrator(postgres.Database, new FakeClock(Given.Noon)).MigrateAsync();
    }

    [PostgresFact]
    public async Task Into_a_database_that_holds_something_nothing_is_copied()
    {
        using var sqlite = await FreshDatabase.CreateAsync();
        await StoreAsync(sqlite.Database);
        using var postgres = await FreshPostgres.CreateAsync();
        await StoreAsync(postgres.Database, "of another");

        var (code, said) = await RunAsync($"sqlite:{sqlite.Path}", $"postgres:{postgres.Connection}", postgres.Settings["Storage:Keys"]);

        Assert.Equal((1, $"There is something in {postgres.Database.Name} already: copy into an empty database.\n"), (code, said));
        Assert.Equal(1, await postgres.Database.CountAsync("inbox"));
    }

    [PostgresFact]
    public async Task The_verb_says_what_it_did()
    {
        using var sqlite = await FreshDatabase.CreateAsync();
        await StoreAsync(sqlite.Database);
        using var postgres = FreshPostgres.Empty();

        var (code, said) = await RunAsync($"sqlite:{sqlite.Path}", $"postgres:{postgres.Connection}", postgres.Settings["Storage:Keys"]);

        Assert.Equal(0, code);
        Assert.Matches(@"^Copied 2 rows of \d+ tables from \S+focusbot\.db to fresh_\d+ on 127\.0\.0\.1:\d+; the counts agree\.\n", said);
    }

    [Theory]
    [InlineData("focusbot.db", "sqlite:copy.db", "A database is named as sqlite:FILE or postgres:Host=…;Database=…;Username=…")]
    [InlineData("postgres:Host=127.0.0.1", "sqlite:copy.db", "Say --keys FOLDER too: what waits in PostgreSQL is sealed with the keys in it. It's what Storage:Keys names.")]
    [InlineData("sqlite:nowhere.db", "sqlite:copy.db", "There is nothing to copy in nowhere.db.")]
    [InlineData("sqlite:;Password=xyzzy", "sqlite:copy.db", "There is nothing to copy in ;Password=xyzzy.")]
    public async Task What_it_cannot_copy(string from, string to, string said) => Assert.Equal((1, $"{said}\n"), await RunAsync(from, to, null));

    private static async Task<(int Code, string Said)> RunAsync(string from, string to, string? keys)
    {
        using var said = new StringWriter { NewLine = "\n" };
        return (await CopyVerb.RunAsync(from, to, keys, said, said), said.ToString());
    }

    private static Task<int> CopyAsync(Database from, Database to) => new StoreCopy(from, to, Sealed, new FakeClock(Given.Noon)).RunAsync();

    private static Task StoreAsync(Database database, string id = "1") => database.WriteAsync(async session =>
    {
        await InboxStore.AddAsync(session, FakeReader.Arrival(id, "lane") with { Body = Encoding.UTF8.GetBytes(Secret) }, Given.Noon);
        await OutboxStore.AddAsync(session, id, new Outbound(Given.Acme, id, "purpose", new Parcel.GroupReading("S0GROUP")), Secret, null, Given.Noon);
    });

    private static Task<IEnumerable<string>> RowsAsync(Database database, string table) => database.ReadAsync(async session =>
        (await session.QueryAsync<dynamic>($"SELECT * FROM {table}"))
            .Select(row => string.Join(", ", ((IDictionary<string, object?>)row).Select(cell => $"{cell.Key}={(cell.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : cell.Value)}")))
            .Order(StringComparer.Ordinal).AsEnumerable());
}
