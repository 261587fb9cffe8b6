using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Postgres;

namespace FocusBot.Tests.Storage.Postgres;

/// <summary>Several processes with one database: all take in, one decides.</summary>
public sealed class ReplicaTests
{
    [PostgresFact]
    public async Task One_leads_and_the_next_when_it_has_ended()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        using var second = await SecondAsync(fresh);

        Assert.Null(await second.TryLeadAsync());
        var refusal = await Assert.ThrowsAsync<StorageException>(() => second.AddThingAsync("hat"));
        Assert.Equal($"Another FocusBot handles what is in the database {second.Name}; this one takes over when that one ends.", refusal.Message);

        fresh.Database.Dispose();
        Assert.Equal(1, await LeadsAsync(second));
        await second.AddThingAsync("coat");
        Assert.Equal(["coat"], await second.ThingsAsync());
    }

    [PostgresFact]
    public async Task Who_does_not_lead_takes_in_all_the_same()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        using var second = await SecondAsync(fresh);

        await AddUrgentAsync(second, "hat");

        Assert.Equal(["hat"], await fresh.Database.ThingsAsync());
    }

    [PostgresFact]
    public async Task Whoever_lost_its_connection_has_lost_the_lead_and_writes_nothing_any_more()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        using var second = await SecondAsync(fresh);

        Cut(fresh);
        Assert.Equal(1, await LeadsAsync(second));
        await Assert.ThrowsAsync<StorageException>(() => fresh.Database.AddThingAsync("from whoever led before"));
        await Assert.ThrowsAsync<StorageException>(() => fresh.Database.AddThingAsync("and tried again"));
        Assert.Null(await fresh.Database.TryLeadAsync());
        await second.AddThingAsync("coat");

        Assert.Equal(["coat"], await second.ThingsAsync());
    }

    [PostgresFact]
    public async Task Whoever_leads_again_counts_on()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        fresh.Database.Claim();
        Assert.Equal(1, await fresh.Database.TryLeadAsync());
        await fresh.Database.MakeThingsAsync();

        Cut(fresh);
        var lost = await Assert.ThrowsAsync<StorageException>(() => fresh.Database.AddThingAsync("hat"));
        await fresh.Database.AddThingAsync("coat");

        Assert.Equal($"{fresh.Database.Name} is starting or stopping; FocusBot goes on by itself.", lost.Message);
        Assert.Equal(["coat"], await fresh.Database.ThingsAsync());
        Assert.Equal(2, await fresh.Database.TryLeadAsync());
    }

    [PostgresFact]
    public async Task What_another_takes_in_is_heard()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        using var second = await SecondAsync(fresh);
        await using var others = await fresh.Database.HearOthersAsync() ?? throw new InvalidOperationException("Nobody can be heard.");
        var heard = others.NextAsync(CancellationToken.None);

        await AddUrgentAsync(second, "hat");

        await heard.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [PostgresFact]
    public async Task A_cut_connection_that_listens_says_so()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        await using var others = await fresh.Database.HearOthersAsync() ?? throw new InvalidOperationException("Nobody can be heard.");
        var heard = others.NextAsync(CancellationToken.None);

        Cut(fresh);

        await Assert.ThrowsAsync<StorageException>(() => heard);
    }

    [PostgresFact]
    public async Task Ten_that_start_at_once_migrate_once()
    {
        using var fresh = FreshPostgres.Empty();
        var ten = Enumerable.Range(0, 10).Select(_ => fresh.Open()).ToList();

        await Task.WhenAll(ten.Select(database => Task.Run(async () =>
        {
            database.Claim();
            await new Migrator(database, new FakeClock(Given.Noon)).MigrateAsync();
        })));

        Assert.Equal(Migrator.Newest, await fresh.Database.ReadAsync(Migrator.VersionAsync));
        ten.ForEach(database => database.Dispose());
    }

    [PostgresFact]
    public async Task Whoever_is_to_be_alone_waits_until_all_have_ended_and_lets_nobody_in()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        using var replica = fresh.Open();
        replica.Claim();
        using (var early = fresh.Open())
        {
            Assert.Equal(
                $"Another FocusBot serves from the database {early.Name}: end it first.",
                Assert.Throws<StorageException>(() => early.Claim(alone: true)).Message);
        }

        replica.Dispose();
        PostgresDatabase? alone = null;
        await Eventually.TrueAsync(() => (alone = Alone(fresh)) is not null, "it's alone");
        using var end = alone;
        using var late = fresh.Open();

        Assert.Equal(
            $"FocusBot copy is at work in the database {late.Name}: wait until it has ended.",
            Assert.Throws<StorageException>(() => late.Claim()).Message);
    }

    [PostgresFact]
    public async Task A_clock_that_differs_from_the_servers_is_said()
    {
        using var fresh = await FreshPostgres.CreateAsync();
        var ahead = TimeProvider.System.GetUtcNow().AddMinutes(2);

        var said = await SentencesAsync(fresh, new FakeClock(ahead));

        Assert.Contains(said, sentence => sentence.StartsWith("The clock there and the one here are 1", StringComparison.Ordinal));
        Assert.DoesNotContain(await SentencesAsync(fresh, TimeProvider.System), sentence => sentence.StartsWith("The clock there", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> SentencesAsync(FreshPostgres fresh, TimeProvider clock)
    {
        var said = new List<string>();
        await foreach (var finding in new StoreDiagnosis(fresh.Database, clock).DiagnoseAsync(CancellationToken.None))
        {
            said.Add(finding.Sentence);
        }

        return said;
    }

    /// <summary>One that stands by while the first leads.</summary>
    private static async Task<PostgresDatabase> SecondAsync(FreshPostgres fresh)
    {
        var second = fresh.Open();
        fresh.Database.Claim();
        second.Claim();
        Assert.Equal(1, await fresh.Database.TryLeadAsync());
        await fresh.Database.MakeThingsAsync();
        return second;
    }

    private static async Task<long?> LeadsAsync(Database database)
    {
        long? term = null;
        await Eventually.TrueAsync(async () => (term = await database.TryLeadAsync()) is not null, "it leads");
        return term;
    }

    private static PostgresDatabase? Alone(FreshPostgres fresh)
    {
        var database = fresh.Open();
        try
        {
            database.Claim(alone: true);
            return database;
        }
        catch (StorageException)
        {
            database.Dispose();
            return null;
        }
    }

    private static void Cut(FreshPostgres fresh) =>
        LocalPostgres.Instance.Run($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{fresh.DatabaseName}'");

    private static Task<bool> AddUrgentAsync(Database database, string thing) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("INSERT INTO thing (name) VALUES (@thing)", new { thing });
            await session.TellOthersAsync();
            return true;
        },
        WriteKind.Urgent);
}
