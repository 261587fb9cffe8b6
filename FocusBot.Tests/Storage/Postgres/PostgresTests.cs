using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;
using FocusBot.Storage.Postgres;
using FocusBot.Storage.Sealing;
using FocusBot.Storage.Providers;
using FocusBot.Tests.Delivery;

namespace FocusBot.Tests.Storage.Postgres;

/// <summary>What is special about a database on a server.</summary>
public sealed class PostgresTests
{
    private const string Secret = "we-lose-the-launch-customer";

    [PostgresFact]
    public async Task What_people_wrote_is_nowhere_in_the_servers_files_while_it_waits()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        await fresh.Database.MakeThingsAsync();
        await fresh.Database.AddThingAsync("a-word-that-is-no-secret");
        await StoreAsync(fresh.Database);
        LocalPostgres.Instance.Run("CHECKPOINT");

        Assert.True(LocalPostgres.Instance.FilesHold("a-word-that-is-no-secret"));
        Assert.False(LocalPostgres.Instance.FilesHold(Secret));
        Assert.Equal(Secret, System.Text.Encoding.UTF8.GetString(Assert.Single(await fresh.Database.ReadAsync(session => InboxStore.LoadAsync(session, 1))).Body));
        Assert.Equal(Secret, Assert.Single(await fresh.Database.ReadAsync(session => OutboxStore.DueAsync(session, Given.Noon))).Parcel);
    }

    [PostgresFact]
    public async Task Without_its_keys_it_waits_and_with_them_it_is_read()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        using var folder = new TempFolder();
        await StoreAsync(fresh.Database);

        using (var other = fresh.Open(folder.Path))
        {
            var refusal = await Assert.ThrowsAsync<StorageException>(() => other.ReadAsync(session => InboxStore.LoadAsync(session, 1)));
            Assert.Equal($"What's sealed in the database was sealed with a key that isn't in {folder.Path}, the folder of Storage:Keys: put the old keys back. Nothing is lost.", refusal.Message);
        }

        fresh.Reopen();
        Assert.Single(await fresh.Database.ReadAsync(session => InboxStore.LoadAsync(session, 1)));
    }

    [PostgresFact]
    public async Task A_database_that_can_only_be_read()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        LocalPostgres.Instance.Run($"ALTER DATABASE {fresh.DatabaseName} SET default_transaction_read_only = on");
        fresh.Reopen();

        var refusal = await Assert.ThrowsAsync<StorageException>(() => fresh.Database.MakeThingsAsync());

        Assert.Equal($"The database {fresh.Database.Name} can only be read, as a standby is: name the primary in Storage:ConnectionString.", refusal.Message);
    }

    [PostgresFact]
    public async Task A_database_in_another_encoding()
    {
        LocalPostgres.Instance.Run("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

        Assert.Equal("The database latin on {where} isn't in UTF-8: make one with ENCODING 'UTF8'.", await RefusalAsync(LocalPostgres.Instance.ConnectionTo("latin")));
    }

    [PostgresFact]
    public async Task A_database_that_is_not_there() =>
        Assert.Equal("There is no database nowhere on {where}: make it, or name another one in Storage:ConnectionString.", await RefusalAsync(LocalPostgres.Instance.ConnectionTo("nowhere")));

    [PostgresFact]
    public async Task A_user_who_may_not_work_there()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        LocalPostgres.Instance.Run("CREATE ROLE stranger LOGIN");

        Assert.Equal(
            $"The user of Storage:ConnectionString may not work in {fresh.DatabaseName} on {{where}}: make it the owner of the database.",
            await RefusalAsync(fresh.Connection.Replace("Username=postgres", "Username=stranger", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=focusbot;Username=hunter;Password=xyzzy", "focusbot on 127.0.0.1:1 can't be reached: is PostgreSQL running, and is Storage:ConnectionString right?")]
    [InlineData("Data Source=focusbot.db", "Storage:ConnectionString isn't one for PostgreSQL: write 'Host=…;Database=…;Username=…;Password=…'.")]
    [InlineData("xyzzy", "Storage:ConnectionString isn't one for PostgreSQL: write 'Host=…;Database=…;Username=…;Password=…'.")]
    public async Task A_server_that_is_none(string connection, string said) => Assert.Equal(said, await RefusalAsync(connection));

    [Fact]
    public void Without_a_folder_for_keys_it_does_not_start() => Assert.Equal(
        "With Storage:Provider=postgres, set Storage:Keys to a folder outside of the database: its keys seal what people wrote while it waits.",
        Assert.Throws<StorageException>(() => StorageFeature.Open(new() { Provider = "postgres", ConnectionString = "Host=127.0.0.1" })).Message);

    [Fact]
    public void Its_keys_are_their_owners_alone()
    {
        using var folder = new TempFolder();
        var keys = folder.File("keys");

        KeyRingSeal.In(keys).Seal(Secret);

        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(keys) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        Assert.NotEmpty(Directory.GetFiles(keys));
    }

    [Fact]
    public void A_folder_for_keys_that_cannot_be_made()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("keys"), "");

        Assert.Equal(
            $"The folder {folder.File("keys")} of Storage:Keys can't be made: let the user that runs FocusBot write there.",
            Assert.Throws<StorageException>(() => KeyRingSeal.In(folder.File("keys"))).Message);
    }

    private static Task StoreAsync(Database database) => database.WriteAsync(async session =>
    {
        await InboxStore.AddAsync(session, FakeReader.Arrival("1", "lane") with { Body = System.Text.Encoding.UTF8.GetBytes(Secret) }, Given.Noon);
        await OutboxStore.AddAsync(session, "1", new Outbound(Given.Acme, "key", "purpose", new Parcel.GroupReading("S0GROUP")), Secret, null, Given.Noon);
    });

    private static async Task<string> RefusalAsync(string connection)
    {
        using var keys = new TempFolder();
        var refusal = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            using var database = StorageFeature.Open(new() { Provider = "postgres", ConnectionString = connection, Keys = keys.Path });
            await database.MakeThingsAsync();
        });
        return LocalPostgres.Missing is null ? refusal.Message.Replace(LocalPostgres.Instance.Where, "{where}", StringComparison.Ordinal) : refusal.Message;
    }
}
