using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Sqlite;
using FocusBot.Tests.Delivery.Inbox;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery;

/// <summary>What keeps the store and the loops from their work comes to light.</summary>
public sealed class ReadinessTests
{
    private readonly FakeClock _clock = new(Given.Noon);

    [Fact]
    public async Task A_store_that_takes_a_write_is_ready_and_keeps_nothing_of_it()
    {
        using var fresh = await FreshDatabase.CreateAsync();

        Assert.Null(await new StoreReadiness(fresh.Database, _clock).WhyNotAsync());
        Assert.Equal(0, await fresh.Database.CountAsync("inbox"));
        Assert.True(new FileInfo($"{fresh.Path}-wal").Length > 0, "Nothing reached the disk.");
    }

    [Fact]
    public async Task A_store_that_refuses_writes_says_why_in_the_words_of_doctor()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        fresh.Database.Dispose();
        File.SetUnixFileMode(fresh.Path, UnixFileMode.UserRead);
        using var readOnly = new SqliteDatabase(new($"Data Source={fresh.Path};Mode=ReadOnly"));

        var trouble = await new StoreReadiness(readOnly, _clock).WhyNotAsync();

        Assert.Equal("database", trouble?.Subject);
        Assert.Contains("is read-only", trouble?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_said_until_there_is_room()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1"));

        // With rows as small as the one that is tried, or that one would find room.
        await Assert.ThrowsAsync<StorageException>(async () =>
        {
            for (var stored = 0; stored < 10_000; stored++)
            {
                await fresh.Database.WriteAsync(session => session.ExecuteAsync("INSERT INTO inbox (installation, event_id, lane, kind, body, received_at, due_at) VALUES ('-', '-', '-', 0, '', 0, 0)"));
            }
        });

        Assert.Contains("is full: make room", (await new StoreReadiness(fresh.Database, _clock).WhyNotAsync())?.Sentence, StringComparison.Ordinal);
        await fresh.Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1000000"));
        Assert.Null(await new StoreReadiness(fresh.Database, _clock).WhyNotAsync());
    }

    [Fact]
    public async Task A_store_that_hangs_is_not_waited_for()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await using var jam = Jam.In(fresh.Database);

        var look = new StoreReadiness(fresh.Database, _clock).WhyNotAsync();
        await _clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(2));
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains("not taken a write for 2 seconds", (await look)?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_that_does_not_come_round_is_named()
    {
        using var loop = new HangingLoop(_clock);
        var readiness = new LoopReadiness([loop], _clock);
        await loop.StartAsync(CancellationToken.None);
        await Eventually.In(loop.Begun.Task);
        _clock.Advance(TimeSpan.FromSeconds(120));
        Assert.Null(await readiness.WhyNotAsync());

        _clock.Advance(TimeSpan.FromSeconds(1));

        var trouble = await readiness.WhyNotAsync();
        Assert.Equal("hanging loop", trouble?.Subject);
        Assert.Contains("has not come round for 121 seconds", trouble?.Sentence, StringComparison.Ordinal);
        await loop.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_loop_with_nothing_to_do_comes_round_in_time()
    {
        using var driver = await InboxDriver.CreateAsync();
        var readiness = new LoopReadiness([driver.Worker], driver.Clock);
        await driver.StartAsync();
        for (var turn = 0; turn < 6; turn++)
        {
            await driver.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(30));
            driver.Clock.Advance(TimeSpan.FromSeconds(30));
            await Eventually.TrueAsync(() => driver.Worker.SinceBeat(driver.Clock) == TimeSpan.Zero, "a beat");
        }

        Assert.Null(await readiness.WhyNotAsync());
        await driver.StopAsync();
    }

    [Fact]
    public async Task Those_who_ask_at_the_same_time_share_one_look()
    {
        var part = new CountingPart();
        var readiness = new Readiness([part], _clock);

        await Task.WhenAll(readiness.WhyNotAsync(), readiness.WhyNotAsync());
        Assert.Equal(1, part.Looks);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await readiness.WhyNotAsync();
        Assert.Equal(2, part.Looks);
    }

    private sealed class HangingLoop(TimeProvider clock) : Worker
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override string Loop => "hanging loop";

        protected override Task RunAsync(CancellationToken stoppingToken)
        {
            Beat(clock);
            Begun.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken);
        }
    }

    private sealed class CountingPart : ICheckReadiness
    {
        public int Looks { get; private set; }

        public ValueTask<DoctorFinding?> WhyNotAsync()
        {
            Looks++;
            return new((DoctorFinding?)null);
        }
    }
}
