using System.Text;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;
using FocusBot.Storage.Sqlite;

namespace FocusBot.Tests.Storage.Sqlite;

public sealed class BackupTests : IAsyncLifetime
{
    private const string Secret = "we-lose-the-launch-customer";

    private FreshDatabase _fresh = FreshDatabase.Empty();

    private string Target => _fresh.Neighbour("copy.db");

    public async Task InitializeAsync()
    {
        _fresh = await FreshDatabase.CreateAsync();
        await _fresh.Database.MakeThingsAsync();
    }

    public Task DisposeAsync()
    {
        _fresh.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task It_holds_what_was_decided()
    {
        await _fresh.Database.AddThingAsync("hat");

        _fresh.Database.BackUp(Target);

        using var copy = new SqliteDatabase(new($"Data Source={Target}"));
        Assert.Equal(["hat"], await copy.ThingsAsync());
        Assert.Equal(Migrator.Newest, await copy.ReadAsync(Migrator.VersionAsync));
    }

    [Fact]
    public async Task It_holds_nothing_that_is_under_way_not_even_in_its_bytes()
    {
        await StoreAsync(new Arrival(Given.Acme, "Ev1", "lane", ArrivalKind.Event, Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat(Secret, 3_000)))));
        await _fresh.Database.WriteAsync(session => OutboxQueue.EnqueueAsync(
            session, new(Given.Acme, "key", "words", new Parcel.ThreadPost(Given.Reviews, Given.Root, FocusBot.Conversations.Card.Saying(Secret))), Given.Noon));

        _fresh.Database.BackUp(Target);

        Assert.False((await File.ReadAllBytesAsync(Target)).Holds(Secret));
        using var copy = new SqliteDatabase(new($"Data Source={Target}"));
        Assert.Equal((0, 0), (await copy.CountAsync("inbox"), await copy.CountAsync("outbox")));
        Assert.Equal(["copy.db"], Directory.GetFiles(_fresh.Folder, "copy*").Select(Path.GetFileName).Where(name => !name!.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_database_that_cannot_be_opened_is_blamed_and_not_the_copy()
    {
        // Where SQLite may not make the log beside the database, it cannot read the database either.
        _fresh.Database.Dispose();
        Directory.CreateDirectory($"{_fresh.Path}-wal");

        var refusal = Assert.Throws<StorageException>(() => _fresh.Database.BackUp(Target));

        Assert.StartsWith($"The database {_fresh.Path} cannot be opened", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("copy.db", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_made_while_somebody_writes_is_of_one_moment()
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.Task.IsCompleted; i++)
            {
                await _fresh.Database.WriteAsync(async session =>
                {
                    await session.AddThingAsync($"left {i}");
                    await session.AddThingAsync($"right {i}");
                });
                started.TrySetResult();
            }
        });
        await Eventually.In(started.Task);

        for (var i = 0; i < 5; i++)
        {
            _fresh.Database.BackUp(_fresh.Neighbour($"copy{i}.db"));
        }

        stop.SetResult();
        await Eventually.In(writing);
        for (var i = 0; i < 5; i++)
        {
            using var copy = new SqliteDatabase(new($"Data Source={_fresh.Neighbour($"copy{i}.db")}"));
            var things = await copy.ThingsAsync();
            Assert.Equal(things.Count(thing => thing.StartsWith("left", StringComparison.Ordinal)) * 2, things.Count);
            Assert.NotEmpty(things);
        }
    }

    [Fact]
    public async Task A_file_that_exists_is_not_overwritten()
    {
        await File.WriteAllTextAsync(Target, "mine");

        Assert.Equal($"{Target} exists already: name a file that does not.", Refusal(Target));
        Assert.Equal("mine", await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public async Task What_lies_where_the_copy_would_be_made_is_left_alone()
    {
        await File.WriteAllTextAsync(Target + ".partial", "mine");

        Assert.Contains(".partial is a backup that is just being made, or is somebody else's", Refusal(Target), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Target + ".partial"));
    }

    [Fact]
    public async Task What_a_killed_backup_has_left_goes_at_the_next_one_into_that_folder()
    {
        var (own, foreign, older) = (_fresh.Neighbour("monday.db.partial"), _fresh.Neighbour("mine.db.partial"), Target + ".partial");
        _fresh.Database.BackUp(_fresh.Neighbour("monday.db"));
        File.Move(_fresh.Neighbour("monday.db"), own);
        await File.WriteAllTextAsync(foreign, "mine");
        using (var vacuum = _fresh.OpenBeside())
        {
            vacuum.Run($"VACUUM INTO '{older}'");
        }

        await File.WriteAllTextAsync($"{older}-journal", Secret);

        _fresh.Database.BackUp(Target);

        Assert.Equal((false, false, false), (File.Exists(own), File.Exists(older), File.Exists($"{older}-journal")));
        Assert.Equal("mine", await File.ReadAllTextAsync(foreign));
    }

    [Fact]
    public void A_backup_that_is_just_being_made_is_left_alone()
    {
        _fresh.Database.BackUp(Target);
        File.Move(Target, Target + ".partial");
        using var making = new FileStream(Target + ".partial", FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Contains("is just being made", Refusal(Target), StringComparison.Ordinal);
        Assert.True(making.Length > 0);
    }

    [Fact]
    public async Task It_has_no_room_for_what_is_not_in_it()
    {
        for (var i = 0; i < 50; i++)
        {
            await StoreAsync(new Arrival(Given.Acme, $"Ev{i}", "lane", ArrivalKind.Event, new byte[100_000]));
        }

        _fresh.Database.BackUp(Target);

        Assert.InRange(new FileInfo(Target).Length, 1, 1_000_000);
        using var copy = new SqliteDatabase(new($"Data Source={Target}"));
        Assert.Equal(0, await copy.ReadAsync(session => session.QueryOneAsync<long>("PRAGMA freelist_count")));
    }

    [Fact]
    public async Task It_has_every_table_and_index_and_passes_the_databases_own_check()
    {
        _fresh.Database.BackUp(Target);

        using var copy = new SqliteDatabase(new($"Data Source={Target}"));
        Assert.Equal(await SchemaAsync(_fresh.Database), await SchemaAsync(copy));
        Assert.Equal("ok", await copy.ReadAsync(session => session.QueryOneAsync<string>("PRAGMA integrity_check")));

        static Task<IReadOnlyList<string>> SchemaAsync(Database database) =>
            database.ReadAsync(session => session.QueryAsync<string>("SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master ORDER BY type, name"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var target = _fresh.Neighbour("nowhere/copy.db");

        Assert.Equal($"The copy could not be written: the folder of {target} does not exist.", Refusal(target));
    }

    [Fact]
    public void A_database_that_is_not_there_is_named()
    {
        var nowhere = _fresh.Neighbour("nowhere.db");

        var refusal = Assert.Throws<StorageException>(() => new SqliteDatabase(new($"Data Source={nowhere}")).BackUp(Target));

        Assert.Equal($"There is no database at {nowhere}: check Storage:ConnectionString.", refusal.Message);
        Assert.False(File.Exists(nowhere));
    }

    [Fact]
    public async Task A_source_that_is_no_database_is_named_and_leaves_nothing_behind()
    {
        var diary = _fresh.Neighbour("diary.db");
        await File.WriteAllTextAsync(diary, string.Join('\n', Enumerable.Repeat("Dear diary.", 1_000)));

        var refusal = Assert.Throws<StorageException>(() => new SqliteDatabase(new($"Data Source={diary}")).BackUp(Target));

        Assert.StartsWith($"{diary} is not a database", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_fresh.Folder, "copy*"));
    }

    private string Refusal(string target) => Assert.Throws<StorageException>(() => _fresh.Database.BackUp(target)).Message;

    private Task StoreAsync(Arrival arrival) => _fresh.Database.WriteAsync(session => InboxStore.AddAsync(session, arrival, Given.Noon));
}
