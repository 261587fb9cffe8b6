using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

/// <summary>What every database must do, whatever is stored in it.</summary>
public abstract class StorageTests(DatabaseKind kind) : StoreContract(kind)
{
    [ContractFact]
    public async Task What_was_written_is_read()
    {
        var database = Database;
        await database.MakeThingsAsync();

        var rows = await database.WriteAsync(session => session.AddThingAsync("hat"));

        Assert.Equal(1, rows);
        Assert.Equal(["hat"], await database.ThingsAsync());
    }

    [ContractFact]
    public async Task A_failing_work_undoes_itself_alone_in_a_shared_commit()
    {
        var database = Database;
        await database.MakeThingsAsync();
        await using var jam = Jam.In(database);

        var good = database.AddThingAsync("hat");
        var bad = database.WriteAsync(async session =>
        {
            await session.AddThingAsync("coat");
            throw new InvalidOperationException("No coats.");
        });
        var broken = database.WriteAsync(session => session.AddThingAsync("hat"));
        var late = database.AddThingAsync("scarf");
        jam.Clear();

        await Eventually.In(good);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Eventually.In(bad));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Eventually.In(broken));
        await Eventually.In(late);
        Assert.Equal(["hat", "scarf"], await database.ThingsAsync());
    }

    [ContractFact]
    public async Task A_work_that_fails_before_its_first_await_fails_alone_too()
    {
        var database = Database;
        await database.MakeThingsAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync<int>(_ => throw new InvalidOperationException("At once.")));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.WriteAsync(_ => Task.FromCanceled<int>(new(canceled: true))));
        await database.AddThingAsync("hat");

        Assert.Equal(["hat"], await database.ThingsAsync());
    }

    [ContractFact]
    public async Task Urgent_work_goes_first()
    {
        var database = Database;
        var order = new List<string>();
        await using var jam = Jam.In(database);

        var works = new List<Task>();
        for (var i = 0; i < 5; i++)
        {
            works.Add(Note("ordinary", WriteKind.Ordinary));
            works.Add(Note("urgent", WriteKind.Urgent));
        }

        jam.Clear();
        await Eventually.In(Task.WhenAll(works));

        Assert.Equal([.. Enumerable.Repeat("urgent", 5), .. Enumerable.Repeat("ordinary", 5)], order);

        Task Note(string what, WriteKind kind) => database.WriteAsync(
            _ =>
            {
                order.Add(what);
                return Task.FromResult(0);
            }, kind);
    }

    [ContractFact]
    public async Task Ordinary_work_is_done_in_the_order_it_came()
    {
        var database = Database;
        var order = new List<int>();

        await Eventually.In(Task.WhenAll(Enumerable.Range(0, 300).Select(i => database.WriteAsync(_ =>
        {
            order.Add(i);
            return Task.FromResult(0);
        }))));

        Assert.Equal(Enumerable.Range(0, 300), order);
    }

    [ContractFact]
    public async Task A_reader_sees_one_moment_even_while_somebody_writes()
    {
        var database = Database;
        await database.MakeThingsAsync();
        await database.AddThingAsync("hat");

        var seen = await database.ReadAsync(async session =>
        {
            var before = await session.QueryOneAsync<long>("SELECT COUNT(*) FROM thing");
            await database.AddThingAsync("coat");
            return (before, after: await session.QueryOneAsync<long>("SELECT COUNT(*) FROM thing"));
        });

        Assert.Equal((1, 1), seen);
        Assert.Equal(["coat", "hat"], await database.ThingsAsync());
    }

    [ContractFact]
    public async Task Migrating_twice_changes_nothing()
    {
        var database = Database;
        var before = await database.CountAsync("migration");

        await new Migrator(database, new FakeClock(Given.Noon)).MigrateAsync();

        Assert.Equal(before, await database.CountAsync("migration"));
    }

    [ContractFact]
    public async Task A_migration_that_was_numbered_into_a_gap_is_made_up_for()
    {
        var database = Database;
        await database.WriteAsync(async session =>
        {
            foreach (var table in (string[])["meeting", "meeting_invitee", "meeting_verdict"])
            {
                await session.ExecuteAsync($"DROP TABLE {table}");
            }

            await session.ExecuteAsync("DELETE FROM migration WHERE name = '0014-meetings'");
        });

        await new Migrator(database, new FakeClock(Given.Noon)).MigrateAsync();

        Assert.Equal(0, await database.CountAsync("meeting_verdict"));
    }

    [ContractFact]
    public async Task A_newer_schema_is_refused()
    {
        var database = Database;
        await database.WriteAsync(session => session.ExecuteAsync("INSERT INTO migration VALUES (999, '0999-tomorrow', 0)"));

        var refusal = await Assert.ThrowsAsync<StorageException>(() => new Migrator(database, new FakeClock(Given.Noon)).MigrateAsync());

        Assert.Equal(
            $"The database was written by a newer FocusBot (schema 999; this one knows {Migrator.Newest}): start that version, or restore a backup.", refusal.Message);
    }

    [ContractFact]
    public async Task Work_that_comes_after_closing_hears_so()
    {
        var database = Database;
        await database.MakeThingsAsync();

        database.Dispose();

        var refusal = await Assert.ThrowsAsync<StorageException>(() => database.AddThingAsync("hat"));
        Assert.Equal("The database is closed, because FocusBot is stopping: nothing more is stored.", refusal.Message);
    }

    [ContractFact]
    public async Task Work_that_waits_while_it_is_closed_is_done_first()
    {
        var database = Database;
        await database.MakeThingsAsync();
        var jam = Jam.In(database);
        var works = Enumerable.Range(0, 200).Select(i => database.AddThingAsync($"hat {i}")).ToList();

        var closing = Task.Run(database.Dispose);
        jam.Clear();

        await Eventually.In(closing);
        await Eventually.In(Task.WhenAll(works));
    }

    public sealed class OnSqlite() : StorageTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : StorageTests(DatabaseKind.Postgres);
}
