using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Delivery;

public sealed class HousekeeperTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new(Given.Noon);
    private readonly Broom _broom = new();
    private FreshDatabase _fresh = FreshDatabase.Empty();

    public async Task InitializeAsync() => _fresh = await FreshDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        _fresh.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_log_is_cut_again_and_again()
    {
        using var housekeeper = Start();
        for (var i = 0; i < 3; i++)
        {
            await _fresh.Database.WriteAsync(session => session.ExecuteAsync($"CREATE TABLE t{i} (x INTEGER)"));
            await TimeMovesUntilAsync(() => new FileInfo($"{_fresh.Path}-wal").Length == 0, "an empty log");
        }

        await Eventually.In(housekeeper.StopAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_busy_reader_is_waited_for()
    {
        using var housekeeper = Start();
        await Eventually.TrueAsync(() => _broom.Swept.Count > 0, "the first sweep");
        using (var reader = _fresh.OpenBeside())
        {
            reader.Run("BEGIN; SELECT COUNT(*) FROM inbox;");
            await _fresh.Database.MakeThingsAsync();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        await TimeMovesUntilAsync(() => new FileInfo($"{_fresh.Path}-wal").Length == 0, "an empty log");
        await Eventually.In(housekeeper.StopAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_sweeps_run_at_the_start_and_then_every_hour()
    {
        using var housekeeper = Start();
        await Eventually.TrueAsync(() => _broom.Swept.Count > 0, "the first sweep");

        await TimeMovesUntilAsync(() => _broom.Swept.Count >= 3, "three sweeps");
        await Eventually.In(housekeeper.StopAsync(CancellationToken.None));

        Assert.Equal(Given.Noon, _broom.Swept[0]);
        Assert.All(_broom.Swept.Zip(_broom.Swept.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task What_is_remembered_about_deliveries_is_forgotten_in_time()
    {
        var sweep = new DeliverySweep(Options.Create(new DeliveryOptions()));
        await _fresh.Database.WriteAsync(session => InboxStore.AddAsync(session, FakeReader.Arrival("old"), Given.Noon));
        await _fresh.Database.WriteAsync(session => session.ExecuteAsync(
            "INSERT INTO outbox_done VALUES ('-/T0ACME/workspace', 'key', 'delivered', @at)", new { at = Given.Noon.ToUnixTimeMilliseconds() }));
        await _fresh.Database.WriteAsync(async session => await InboxStore.ParkAsync(session, (await InboxStore.LoadAsync(session, 1)).Single(), "A bug.", Given.Noon));

        await SweepAsync(TimeSpan.FromDays(2));
        Assert.Equal((1, 1), (await _fresh.Database.CountAsync("inbox_seen"), await _fresh.Database.CountAsync("outbox_done")));
        await SweepAsync(TimeSpan.FromDays(4));
        Assert.Equal((0, 1), (await _fresh.Database.CountAsync("inbox_seen"), await _fresh.Database.CountAsync("outbox_done")));
        await SweepAsync(TimeSpan.FromDays(89));
        Assert.Equal((1, 1), (await _fresh.Database.CountAsync("inbox_parked"), await _fresh.Database.CountAsync("outbox_done")));
        await SweepAsync(TimeSpan.FromDays(91));
        Assert.Equal((0, 0), (await _fresh.Database.CountAsync("inbox_parked"), await _fresh.Database.CountAsync("outbox_done")));

        Task SweepAsync(TimeSpan after) => _fresh.Database.WriteAsync(session => sweep.SweepAsync(session, Given.Noon + after));
    }

    private Housekeeper Start()
    {
        var housekeeper = new Housekeeper(_fresh.Database, [_broom], new(), Options.Create(new DeliveryOptions()), _clock, NullLogger<Housekeeper>.Instance);
        _ = housekeeper.StartAsync(CancellationToken.None);
        return housekeeper;
    }

    private Task TimeMovesUntilAsync(Func<bool> condition, string what) => Eventually.TrueAsync(
        () =>
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return condition();
        }, what);

    private sealed class Broom : ISweep
    {
        public Listed<DateTimeOffset> Swept { get; } = new();

        public Task SweepAsync(DbSession session, DateTimeOffset now)
        {
            Swept.Add(now);
            return Task.CompletedTask;
        }
    }
}
