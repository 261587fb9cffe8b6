using FocusBot.Delivery;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery;

public sealed class InboxTests : IAsyncLifetime
{
    private static readonly Arrival Hello = FakeReader.Arrival("hello");

    private FreshDatabase _fresh = FreshDatabase.Empty();
    private Inbox _inbox = new(FreshDatabase.Empty().Database, new(), new FakeClock(Given.Noon));

    public async Task InitializeAsync()
    {
        _fresh = await FreshDatabase.CreateAsync();
        _inbox = new(_fresh.Database, new(), new FakeClock(Given.Noon));
    }

    public Task DisposeAsync()
    {
        _fresh.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_stored_once()
    {
        Assert.True(await StoreAsync(Hello));
        Assert.False(await StoreAsync(Hello));
        Assert.Equal(1, await _fresh.Database.CountAsync("inbox"));
    }

    [Fact]
    public async Task An_event_that_was_handled_does_not_come_in_again()
    {
        await StoreAsync(Hello);
        await _fresh.Database.WriteAsync(session => session.ExecuteAsync("DELETE FROM inbox"));

        Assert.False(await StoreAsync(Hello));
        Assert.Equal(0, await _fresh.Database.CountAsync("inbox"));
    }

    [Fact]
    public async Task Two_workspaces_may_use_the_same_event_id()
    {
        Assert.True(await StoreAsync(Hello));
        Assert.True(await StoreAsync(Hello with { Installation = Given.Globex }));
    }

    [Fact]
    public async Task Of_two_hundred_deliveries_at_once_of_one_event_one_is_new()
    {
        var results = await Eventually.In(Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => StoreAsync(Hello)))));

        Assert.Single(results, isNew => isNew);
        Assert.Equal(1, await _fresh.Database.CountAsync("inbox"));
    }

    [Fact]
    public async Task Two_hundred_events_at_once_that_come_three_times_each_are_all_stored_once()
    {
        var results = await Eventually.In(Task.WhenAll(
            Enumerable.Range(0, 600).Select(i => Task.Run(() => StoreAsync(FakeReader.Arrival($"event {i % 200}"))))));

        Assert.Equal(200, results.Count(isNew => isNew));
        Assert.Equal(200, await _fresh.Database.CountAsync("inbox"));
    }

    [Fact]
    public async Task Each_hears_of_its_own_event_when_many_share_a_commit()
    {
        await StoreAsync(FakeReader.Arrival("old"));
        await using var jam = Jam.In(_fresh.Database);
        var old = StoreAsync(FakeReader.Arrival("old"));
        var fresh = StoreAsync(FakeReader.Arrival("new"));
        var again = StoreAsync(FakeReader.Arrival("new"));
        jam.Clear();

        var results = await Eventually.In(Task.WhenAll(old, fresh, again));
        Assert.Equal([false, true, false], results);
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
        Assert.True(await StoreAsync(FakeReader.Arrival("hello", eventId: "Ev0")));
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
        Assert.False(await Eventually.In(StoreAsync(Hello)));
    }

    [Fact]
    public async Task A_closed_store_acknowledges_nothing()
    {
        _fresh.Database.Dispose();

        await Assert.ThrowsAsync<NotStoredException>(() => Eventually.In(StoreAsync(Hello)));
    }

    private Task<bool> StoreAsync(Arrival arrival) => _inbox.StoreAsync(arrival, CancellationToken.None);
}
