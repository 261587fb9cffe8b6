using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

/// <summary>What is remembered is what would be read, whoever wrote in between and whatever became of it.</summary>
public abstract class RecollectionTests(DatabaseKind kind) : StoreContract(kind)
{
    private const string Hats = "SELECT COUNT(*) FROM thing WHERE name LIKE @name";

    private static readonly object Hat = new { name = "hat%" };

    [ContractFact]
    public async Task It_is_read_once_until_somebody_writes_there()
    {
        await Database.MakeThingsAsync();
        Assert.Equal((0, 0), await RecalledTwiceAsync());

        await Database.AddThingAsync("hat");

        Assert.Equal((1, 1), await RecalledTwiceAsync());
    }

    [ContractFact]
    public async Task A_work_sees_what_it_has_written_itself()
    {
        await Database.MakeThingsAsync();
        await RecalledTwiceAsync();

        var seen = await Database.WriteAsync(async session =>
        {
            await session.AddThingAsync("hat");
            return await HatsAsync(session);
        });

        Assert.Equal(1, seen);
    }

    [ContractFact]
    public async Task What_was_undone_is_not_remembered()
    {
        await Database.MakeThingsAsync();
        await RecalledTwiceAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(async session =>
        {
            await session.AddThingAsync("hat");
            await HatsAsync(session);
            throw new InvalidOperationException("No hats.");
        }));

        Assert.Equal((0, 0), await RecalledTwiceAsync());
        Assert.Equal(0, await Database.ReadAsync(HatsAsync));
    }

    [ContractFact]
    public async Task Nor_where_nobody_can_tell_what_was_written()
    {
        await Database.MakeThingsAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("WITH new(name) AS (SELECT 'hat') INSERT INTO thing (name) SELECT name FROM new");
            Assert.Equal(1, await HatsAsync(session));
            throw new InvalidOperationException("No hats.");
        }));

        Assert.Equal((0, 0), await RecalledTwiceAsync());
    }

    [ContractFact]
    public async Task Nor_where_others_shared_the_commit()
    {
        await Database.MakeThingsAsync();
        await using var jam = Jam.In(Database);
        var bad = Database.WriteAsync<long>(async session =>
        {
            await session.AddThingAsync("hat");
            await HatsAsync(session);
            throw new InvalidOperationException("No hats.");
        });
        var beside = Database.WriteAsync(HatsAsync);
        jam.Clear();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Eventually.In(bad));
        Assert.Equal(0, await Eventually.In(beside));
        Assert.Equal((0, 0), await RecalledTwiceAsync());
    }

    [ContractFact]
    public async Task Whoever_reads_sees_what_was_committed_before()
    {
        await Database.MakeThingsAsync();
        for (var hats = 0; hats < 5; hats++)
        {
            Assert.Equal(hats, await Database.ReadAsync(HatsAsync));
            await RecalledTwiceAsync();
            Assert.Equal(hats, await Database.ReadAsync(HatsAsync));
            await Database.AddThingAsync($"hat {hats}");
        }
    }

    [ContractFact]
    public async Task What_is_deleted_bit_by_bit_is_forgotten_too()
    {
        await Database.MakeThingsAsync();
        await Database.AddThingAsync("hat");
        Assert.Equal((1, 1), await RecalledTwiceAsync());

        await new PiecewiseDeletion(Database, TimeProvider.System).RunAsync(session => session.DeleteAsync("thing", "name LIKE @name", Hat), CancellationToken.None);

        Assert.Equal((0, 0), await RecalledTwiceAsync());
    }

    private Task<(long, long)> RecalledTwiceAsync() => Database.WriteAsync(async session => (await HatsAsync(session), await HatsAsync(session)));

    private static Task<long> HatsAsync(DbSession session) => session.RecallOneAsync<long>(Hats, Hat);

    public sealed class OnSqlite() : RecollectionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : RecollectionTests(DatabaseKind.Postgres);
}

public sealed class StatementTablesTests
{
    [Theory]
    [InlineData("SELECT 1 FROM one WHERE x = 1", "one", "", false)]
    [InlineData("SELECT a.x\nFROM one a\nLEFT JOIN two b ON b.x = a.x WHERE EXISTS (SELECT 1 FROM three)", "one two three", "", false)]
    [InlineData("  INSERT INTO one (x) VALUES (1)", "", "one", false)]
    [InlineData("UPDATE one SET x = 1", "", "one", false)]
    [InlineData("DELETE FROM one WHERE x IN (SELECT x FROM two)", "", "one", false)]
    [InlineData("SAVEPOINT work", "", "", false)]
    [InlineData("ROLLBACK TO SAVEPOINT work", "", "", false)]
    [InlineData("WITH n AS (SELECT 1) INSERT INTO one SELECT 1 FROM n", "", "", true)]
    [InlineData("ALTER TABLE one RENAME TO two", "", "", true)]
    public void Which_tables_it_reads_and_which_it_writes(string sql, string read, string written, bool writesAnything)
    {
        var tables = StatementTables.Of(sql);

        Assert.Equal(read, string.Join(' ', tables.Read));
        Assert.Equal((written, writesAnything), (tables.Written, tables.WritesAnything));
    }
}
