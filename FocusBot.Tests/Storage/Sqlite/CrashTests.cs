namespace FocusBot.Tests.Storage.Sqlite;

/// <summary>The process dies without closing anything.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task What_was_committed_is_there_and_what_was_not_is_not()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.MakeThingsAsync();
        await fresh.Database.AddThingAsync("hat");
        var dead = default(FreshDatabase);

        await fresh.Database.WriteAsync(async session =>
        {
            await session.AddThingAsync("coat");
            dead = fresh.AfterDying();
        });

        using var heir = dead ?? throw new InvalidOperationException("Nothing was copied.");
        Assert.Equal(["hat"], await heir.Database.ThingsAsync());
    }

    [Fact]
    public async Task No_write_that_returned_is_lost_whenever_the_process_dies()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.MakeThingsAsync();
        for (var death = 0; death < 20; death++)
        {
            await Eventually.In(Task.WhenAll(Enumerable.Range(0, 30).Select(i => fresh.Database.AddThingAsync($"hat {death} {i}"))));

            using var heir = fresh.AfterDying();

            Assert.Equal((death + 1) * 30, await heir.Database.CountAsync("thing"));
            await heir.Database.AddThingAsync("a new life");
        }
    }

    [Fact]
    public async Task A_torn_last_page_of_the_log_costs_nothing_that_was_committed_before()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.MakeThingsAsync();
        await fresh.Database.AddThingAsync("hat");

        using var heir = fresh.AfterDying();
        await using (var log = new FileStream($"{heir.Path}-wal", FileMode.Append))
        {
            log.Write(new byte[1_000]);
        }

        Assert.Equal(["hat"], await heir.Database.ThingsAsync());
    }
}
