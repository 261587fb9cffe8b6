using FocusBot.Storage;
using FocusBot.Storage.Providers;
using FocusBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace FocusBot.Tests.Storage.Sqlite;

/// <summary>Each way in which a file can fail gives one sentence that says what to do, and writing goes on once it is put right.</summary>
public sealed class UnusableFileTests
{
    [Fact]
    public async Task A_file_that_is_no_database()
    {
        using var fresh = FreshDatabase.Empty();
        await File.WriteAllTextAsync(fresh.Path, string.Join('\n', Enumerable.Repeat("Dear diary, today nothing happened.", 200)));

        await RefusesAsync(fresh, $"{fresh.Path} is not a database, or is damaged: restore a backup, or name another file in Storage:ConnectionString.");

        File.Delete(fresh.Path);
        await WorksAsync(fresh);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "nowhere", "focusbot.db");
        using var database = new SqliteDatabase(new($"Data Source={path}"));

        var refusal = await Assert.ThrowsAsync<StorageException>(() => database.MakeThingsAsync());

        Assert.Equal($"The database {path} cannot be opened: does its folder exist, and may the user that runs FocusBot write there?", refusal.Message);
        Directory.CreateDirectory(Path.Combine(folder.Path, "nowhere"));
        await database.MakeThingsAsync();
    }

    [Fact]
    public async Task A_file_that_may_only_be_read()
    {
        using var fresh = FreshDatabase.Empty(";Mode=ReadOnly");
        using (var other = fresh.OpenBeside())
        {
            other.Run("CREATE TABLE migration (version INTEGER)");
        }

        await RefusesAsync(fresh, $"The database {fresh.Path} is read-only: let the user that runs FocusBot write to it and to its folder.", reads: false);
    }

    [Fact]
    public async Task A_file_that_another_program_holds()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.MakeThingsAsync();
        using (var other = fresh.OpenBeside())
        {
            other.Run("BEGIN IMMEDIATE");

            var refusal = await Assert.ThrowsAsync<StorageException>(() => fresh.Database.AddThingAsync("hat"));
            Assert.Equal($"The database {fresh.Path} is locked by another program: end that program, or name another file in Storage:ConnectionString.", refusal.Message);
        }

        await fresh.Database.AddThingAsync("coat");
        Assert.Equal(["coat"], await fresh.Database.ThingsAsync());
    }

    [Fact]
    public async Task A_file_that_another_program_held_when_it_was_to_be_opened()
    {
        using var fresh = FreshDatabase.Empty();
        using (var other = fresh.OpenBeside())
        {
            other.Run("BEGIN EXCLUSIVE; CREATE TABLE x (y INTEGER)");

            var refusal = await Assert.ThrowsAsync<StorageException>(() => fresh.Database.MakeThingsAsync());
            Assert.Contains("is locked by another program", refusal.Message, StringComparison.Ordinal);
        }

        await WorksAsync(fresh);
    }

    [Fact]
    public async Task A_full_disk_fails_everybody_in_the_commit_and_later_writes_recover()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.MakeThingsAsync();
        await fresh.Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 40"));
        await using var jam = Jam.In(fresh.Database);
        var small = fresh.Database.AddThingAsync("hat");
        var big = fresh.Database.AddThingAsync(new string('x', 1_000_000));
        var after = fresh.Database.AddThingAsync("coat");
        jam.Clear();

        var refusal = await Assert.ThrowsAsync<StorageException>(() => Eventually.In(big));
        Assert.Equal($"The disk that holds the database {fresh.Path} is full: make room; FocusBot goes on by itself.", refusal.Message);
        await Assert.ThrowsAsync<StorageException>(() => Eventually.In(small));
        await Assert.ThrowsAsync<StorageException>(() => Eventually.In(after));

        await fresh.Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1000000"));
        await fresh.Database.AddThingAsync("hat");
        await fresh.Database.AddThingAsync(new string('x', 1_000_000));
        Assert.Equal(2, await fresh.Database.CountAsync("thing"));
    }

    [Theory]
    [InlineData("Data Sauce=focusbot.db", "Storage:ConnectionString is not a SQLite connection string: write 'Data Source=focusbot.db'.")]
    [InlineData("", "Storage:ConnectionString names no file: write 'Data Source=focusbot.db'.")]
    [InlineData("Data Source=:memory:", "Storage:ConnectionString names no file: write 'Data Source=focusbot.db'.")]
    [InlineData("Data Source=x;Mode=Memory", "Storage:ConnectionString names no file: write 'Data Source=focusbot.db'.")]
    public void A_connection_string_that_names_no_file(string connectionString, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<StorageException>(() => new SqliteFile(connectionString)).Message);

    [Theory]
    [InlineData("punchcards")]
    [InlineData("SQL Server")]
    public void A_database_that_FocusBot_does_not_know(string provider) => Assert.Equal(
        "Storage:Provider is neither 'sqlite' nor 'postgres', which are all that FocusBot knows: write one of them, or leave the setting out.",
        Assert.Throws<StorageException>(() => StorageFeature.Open(new() { Provider = provider })).Message);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("SQLite")]
    public void The_one_that_it_knows_in_any_case(string provider)
    {
        using var database = StorageFeature.Open(new() { Provider = provider, ConnectionString = "Data Source=some.db" });

        Assert.Equal("some.db", database.Name);
    }

    [Fact]
    public async Task A_wrong_statement_is_a_bug_and_not_the_files_fault()
    {
        using var fresh = await FreshDatabase.CreateAsync();

        await Assert.ThrowsAsync<SqliteException>(() => fresh.Database.CountAsync("nowhere"));
        await Assert.ThrowsAsync<SqliteException>(() => fresh.Database.AddThingAsync("hat"));
    }

    private static async Task RefusesAsync(FreshDatabase fresh, string sentence, bool reads = true)
    {
        Assert.Equal(sentence, (await Assert.ThrowsAsync<StorageException>(() => fresh.Database.MakeThingsAsync())).Message);
        if (reads)
        {
            Assert.Equal(sentence, (await Assert.ThrowsAsync<StorageException>(() => fresh.Database.CountAsync("sqlite_master"))).Message);
        }
    }

    private static async Task WorksAsync(FreshDatabase fresh)
    {
        await fresh.Database.MakeThingsAsync();
        await fresh.Database.AddThingAsync("hat");
        Assert.Equal(["hat"], await fresh.Database.ThingsAsync());
    }
}
