using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Inbox;

public sealed class InboxTests : IAsyncLifetime
{
    private static readonly Arrival Hello = FakeReader.Arrival("hello");

    private FreshDatabase _fresh = FreshDatabase.Empty();
    private ArrivalSurge _rush = new(TimeProvider.System);
    private InboxQueue _inbox = new(FreshDatabase.Empty().Database, new(), new(TimeProvider.System), new FakeClock(Given.Noon));

    public async Task InitializeAsync()
    {
        _fresh = await FreshDatabase.CreateAsync();
        var clock = new FakeClock(Given.Noon);
        _rush = new(clock);
        _inbox = new(_fresh.Database, new(), _rush, clock);
    }

    public Task DisposeAsync()
    {
        _fresh.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Two_hundred_that_come_at_once_are_all_stored()
    {
        await Eventually.In(Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => StoreAsync(FakeReader.Arrival($"event {i}"))))));

        Assert.Equal(200, await _fresh.Database.CountAsync("inbox"));
    }

    [Fact]
    public async Task Those_that_come_while_the_store_is_busy_share_a_commit()
    {
        await using var jam = Jam.In(_fresh.Database);
        var works = Enumerable.Range(0, 20).Select(i => StoreAsync(FakeReader.Arrival($"event {i}"))).ToList();
        Assert.DoesNotContain(works, work => work.IsCompleted);
        jam.Clear();

        await Eventually.In(Task.WhenAll(works));
        Assert.False(_rush.PassAsync(CancellationToken.None).IsCompleted);
        Assert.Equal(20, await _fresh.Database.CountAsync("inbox"));
    }

    [Fact]
    public async Task Nobody_is_told_that_it_is_stored_when_the_disk_is_full_and_the_next_is_stored_again()
    {
        await _fresh.Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 60"));
        var works = Enumerable.Range(0, 20).Select(i => StoreAsync(FakeReader.Arrival(new string((char)('a' + i), 300_000), eventId: $"Ev{i}"))).ToList();

        foreach (var work in works)
        {
            var refusal = await Assert.ThrowsAsync<NotStoredException>(() => Eventually.In(work));
            Assert.Contains("is full: make room", refusal.Message, StringComparison.Ordinal);
        }

        await _fresh.Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1000000"));
        await StoreAsync(Hello);
        Assert.Equal(1, await _fresh.Database.CountAsync("inbox"));
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_stored_all_the_same()
    {
        await using var jam = Jam.In(_fresh.Database);
        using var hasty = new CancellationTokenSource();
        var storing = _inbox.StoreAsync(Hello, hasty.Token);
        await hasty.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eventually.In(storing));
        jam.Clear();
        await Eventually.TrueAsync(async () => await _fresh.Database.CountAsync("inbox") == 1, "the arrival");
    }

    [Fact]
    public async Task A_closed_store_acknowledges_nothing()
    {
        _fresh.Database.Dispose();

        await Assert.ThrowsAsync<NotStoredException>(() => Eventually.In(StoreAsync(Hello)));
    }

    private Task StoreAsync(Arrival arrival) => _inbox.StoreAsync(arrival, CancellationToken.None);
}
