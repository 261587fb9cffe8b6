using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Delivery;

public sealed class SweeperTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new(Given.Noon);
    private readonly SweepBell _bell = new();
    private readonly Broom _broom = new();
    private FreshDatabase _fresh = FreshDatabase.Empty();

    public async Task InitializeAsync() => _fresh = await FreshDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        _fresh.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_sweeps_run_at_the_start_and_then_every_hour()
    {
        using var sweeper = Start();
        await Eventually.TrueAsync(() => _broom.Swept.Count > 0, "the first sweep");

        await TimeMovesUntilAsync(() => _broom.Swept.Count >= 3, "three sweeps");
        await Eventually.In(sweeper.StopAsync(CancellationToken.None));

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

        Task SweepAsync(TimeSpan after) => _fresh.SweepAsync(sweep, Given.Noon + after);
    }

    [Fact]
    public async Task It_sweeps_at_once_when_the_bell_rings()
    {
        using var sweeper = Start();
        await Eventually.TrueAsync(() => _broom.Swept.Count == 1, "the first sweep");

        _bell.Ring();

        await Eventually.TrueAsync(() => _broom.Swept.Count == 2, "the second sweep");
        await Eventually.In(sweeper.StopAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_clock_that_was_a_month_ahead_for_a_while_delays_no_sweep()
    {
        var wall = new WallClock(_clock);
        using var sweeper = Start(wall);
        await Eventually.TrueAsync(() => _broom.Swept.Count == 1, "the first sweep");
        wall.Ahead = TimeSpan.FromDays(30);
        _bell.Ring();
        await Eventually.TrueAsync(() => _broom.Swept.Count == 2, "a sweep in the wrong month");

        wall.Ahead = TimeSpan.Zero;
        await _clock.SomebodyWaitsAsync(TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromHours(1));

        await Eventually.TrueAsync(() => _broom.Swept.Count == 3, "the next one, an hour later");
        await Eventually.In(sweeper.StopAsync(CancellationToken.None));
    }

    private Sweeper Start(TimeProvider? clock = null)
    {
        var sweeper = new Sweeper(new(_fresh.Database, clock ?? _clock), [_broom], new(_fresh.Database, clock ?? _clock, NullLogger<Leadership>.Instance), _bell, new(), clock ?? _clock, NullLogger<Sweeper>.Instance);
        _ = sweeper.StartAsync(CancellationToken.None);
        return sweeper;
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
