using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

public sealed class PiecewiseDeletionTests : IAsyncLifetime
{
    private FreshDatabase _fresh = FreshDatabase.Empty();

    public async Task InitializeAsync() => _fresh = await FreshDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        _fresh.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("one INTEGER PRIMARY KEY, two TEXT, three INTEGER", "")]
    [InlineData("one INTEGER, two TEXT, three INTEGER, PRIMARY KEY (two, one)", "")]
    [InlineData("one INTEGER, two TEXT, three INTEGER, PRIMARY KEY (two, one)", " WITHOUT ROWID")]
    public async Task It_deletes_what_one_statement_would(string columns, string kind)
    {
        await _fresh.Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync($"CREATE TABLE many ({columns}){kind}");
            await session.ExecuteAsync(
                """
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25000)
                INSERT INTO many (one, two, three) SELECT i, 'x' || (i % 7), i % 3 FROM n
                """);
        });

        await _fresh.InPiecesAsync(session => session.DeleteAsync("many", "three < @below AND two <> 'x5'", new { below = 2 }));

        Assert.Equal(0, await CountAsync("three < 2 AND two <> 'x5'"));
        Assert.Equal(25_000 / 3 + 2 * (25_000 / 7) / 3, await CountAsync("1 = 1"), tolerance: 10);
    }

    [Fact]
    public async Task What_is_written_beside_a_deletion_is_written_at_once_and_in_a_session_of_its_own_so_is_the_deletion()
    {
        await MakeManyAsync(10);

        await _fresh.Database.WriteAsync(session => session.DeleteAsync("many", "one <= @last", new { last = 4 }));
        Assert.Equal(6, await CountAsync("1 = 1"));
        await _fresh.InPiecesAsync(async session =>
        {
            await session.DeleteAsync("many", "one <= @last", new { last = 8 });
            await session.ExecuteAsync("INSERT INTO many (one) VALUES (11)");
            Assert.Equal(7, await session.QueryOneAsync<long>("SELECT COUNT(*) FROM many"));
        });

        Assert.Equal(3, await CountAsync("1 = 1"));
    }

    [Fact]
    public async Task A_row_that_has_changed_since_it_was_found_stays()
    {
        await MakeManyAsync(20_000);
        var deletion = _fresh.InPiecesAsync(session => session.DeleteAsync("many", "three IS NULL"));
        await _fresh.Database.WriteAsync(session => session.ExecuteAsync("UPDATE many SET three = 1 WHERE one > 19000"));

        await deletion;

        Assert.Equal(1_000, await CountAsync("1 = 1"));
    }

    [Fact]
    public async Task Somebody_who_writes_meanwhile_waits_for_no_more_than_a_piece()
    {
        await MakeManyAsync(60_000);
        var deletion = _fresh.InPiecesAsync(session => session.DeleteAsync("many", "1 = 1"));
        var turns = 0;
        while (!deletion.IsCompleted)
        {
            await _fresh.Database.WriteAsync(session => session.ExecuteAsync("UPDATE thing SET x = x + 1"));
            turns++;
        }

        await deletion;
        Assert.True(turns > 20, $"It let others in {turns} times.");
    }

    private Task MakeManyAsync(int rows) => _fresh.Database.WriteAsync(async session =>
    {
        await session.ExecuteAsync("CREATE TABLE thing (x INTEGER PRIMARY KEY)");
        await session.ExecuteAsync("CREATE TABLE many (one INTEGER PRIMARY KEY, two TEXT, three INTEGER)");
        await session.ExecuteAsync(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @rows) INSERT INTO many (one) SELECT i FROM n", new { rows });
    });

    private Task<long> CountAsync(string where) => _fresh.Database.ReadAsync(session => session.QueryOneAsync<long>($"SELECT COUNT(*) FROM many WHERE {where}"));
}
