using FocusBot.Delivery;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery;

public sealed class InboxWorkerTests : IAsyncLifetime
{
    private InboxDriver _driver = InboxDriver.Over(FreshDatabase.Empty());

    public async Task InitializeAsync() => _driver = await InboxDriver.CreateAsync();

    public Task DisposeAsync()
    {
        _driver.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Each_lane_is_handled_in_the_order_of_arrival()
    {
        await _driver.StartAsync();
        await Eventually.In(Task.WhenAll(Enumerable.Range(0, 20).Select(async lane =>
        {
            for (var i = 0; i < 10; i++)
            {
                await _driver.StoreAsync(FakeReader.Arrival($"{lane}.{i}", $"lane {lane}"));
            }
        })));

        await _driver.WhileTimeMovesAsync(() => Task.FromResult(_driver.Handled.Count == 200), "all of them");

        foreach (var lane in _driver.Handled.GroupBy(word => word.Split('.')[0]))
        {
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{lane.Key}.{i}"), lane);
        }
    }

    [Fact]
    public async Task What_came_in_before_the_start_is_handled()
    {
        await _driver.StoreAsync(FakeReader.Arrival("early"));

        await _driver.StartAsync();

        await _driver.HandledAsync(1);
        await _driver.EmptyAsync();
    }

    [Fact]
    public async Task The_next_process_handles_what_a_dead_one_had_acknowledged()
    {
        await _driver.StoreAsync(FakeReader.Arrival("one"), FakeReader.Arrival("two"));
        using var heir = InboxDriver.Over(_driver.Fresh.AfterDying());

        await heir.StartAsync();

        await heir.HandledAsync(2);
        Assert.Equal(["one", "two"], heir.Handled);
    }

    [Fact]
    public async Task What_a_handler_stored_is_undone_when_it_fails()
    {
        await _driver.Fresh.Database.MakeThingsAsync();
        var fails = true;
        _driver.OnHandling = async (word, turn) =>
        {
            await turn.Session.AddThingAsync(word);
            await turn.EnqueueAsync(OutboxDriver.Outbound(word));
            if (fails)
            {
                fails = false;
                throw new InvalidOperationException("Not yet.");
            }
        };
        await _driver.StoreAsync(FakeReader.Arrival("hat"));

        await _driver.StartAsync();
        await _driver.WhileTimeMovesAsync(() => Task.FromResult(_driver.Handled.Count > 0), "the second try");
        await _driver.EmptyAsync();

        Assert.Equal(["hat"], await _driver.Fresh.Database.ThingsAsync());
        Assert.Equal(1, await _driver.Fresh.Database.CountAsync("outbox"));
    }

    [Fact]
    public async Task A_poisoned_event_is_parked_after_five_tries_and_its_lane_goes_on()
    {
        var tries = 0;
        _driver.OnHandling = (word, _) => word is "poison-with-a-secret" && ++tries > 0
            ? throw new InvalidOperationException("It said: poison-with-a-secret.")
            : Task.CompletedTask;
        await _driver.StoreAsync(FakeReader.Arrival("poison-with-a-secret", eventId: "Ev1"), FakeReader.Arrival("after"));

        await _driver.StartAsync();
        await _driver.WhileTimeMovesAsync(async () => await _driver.ParkedAsync() == 1, "the parking");
        await _driver.HandledAsync(1);
        await _driver.EmptyAsync();

        Assert.Equal(5, tries);
        Assert.Equal(["after"], _driver.Handled);
        var parked = Assert.Single(await _driver.Fresh.Database.ReadAsync(InboxStore.ParkedAsync));
        Assert.StartsWith("InvalidOperationException in FocusBot.Tests.Delivery.InboxWorkerTests", parked.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(_driver.Log, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.True(await _driver.Fresh.Database.TruncateLogAsync());
        Assert.False(_driver.Fresh.Bytes().Holds("secret"));
    }

    [Fact]
    public async Task A_lane_that_waits_for_its_next_try_holds_up_no_other()
    {
        var isWell = false;
        _driver.OnHandling = (word, _) => word is "sick" && !isWell ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
        await _driver.StoreAsync(FakeReader.Arrival("sick", "first"), FakeReader.Arrival("behind", "first"), FakeReader.Arrival("well", "second"));

        await _driver.StartAsync();
        await _driver.HandledAsync(1);
        await Eventually.TrueAsync(() => _driver.Log.Count > 0, "the failure");
        await _driver.StoreAsync(FakeReader.Arrival("also well", "second"));
        await _driver.HandledAsync(2);

        Assert.Equal(["well", "also well"], _driver.Handled);
        isWell = true;
        await _driver.WhileTimeMovesAsync(() => Task.FromResult(_driver.Handled.Count == 4), "the rest");
        Assert.Equal(["well", "also well", "sick", "behind"], _driver.Handled);
    }

    [Fact]
    public async Task What_cannot_be_read_is_parked_at_once_with_its_reason()
    {
        await _driver.StoreAsync(FakeReader.Arrival(FakeReader.Unreadable), FakeReader.Arrival("after"));

        await _driver.StartAsync();
        await _driver.HandledAsync(1);

        Assert.Equal("It is not JSON.", Assert.Single(await _driver.Fresh.Database.ReadAsync(InboxStore.ParkedAsync)).Reason);
    }

    [Fact]
    public async Task What_nobody_cares_about_is_removed()
    {
        await _driver.StoreAsync(FakeReader.Arrival(FakeReader.Nothing));

        await _driver.StartAsync();
        await _driver.EmptyAsync();

        Assert.Equal(0, await _driver.ParkedAsync());
    }

    [Fact]
    public async Task A_report_comes_to_its_handlers()
    {
        var report = new Report.Delivered(Given.Acme, "words", "key", "note", Given.Reviews, Given.Ts(7));
        await _driver.StoreAsync(ReadArrivals.ToArrival(report, "parcel"));

        await _driver.StartAsync();
        await _driver.EmptyAsync();

        Assert.Equal(report, _driver.Reported);
    }

    [Fact]
    public async Task A_report_that_is_none_is_parked()
    {
        await _driver.StoreAsync(FakeReader.Arrival("[1, 2]") with { Kind = ArrivalKind.Report });

        await _driver.StartAsync();
        await _driver.EmptyAsync();

        Assert.Equal("A report is not the JSON of a report.", Assert.Single(await _driver.Fresh.Database.ReadAsync(InboxStore.ParkedAsync)).Reason);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_nothing_up()
    {
        await _driver.StoreAsync(FakeReader.Arrival("before"));
        _driver.Clock.Advance(TimeSpan.FromHours(-2));

        await _driver.StartAsync();

        await _driver.HandledAsync(1);
    }

    [Fact]
    public async Task Stopping_handles_what_was_acknowledged()
    {
        await _driver.StoreAsync(FakeReader.Arrival("first"));
        await _driver.StartAsync();
        await _driver.HandledAsync(1);
        await _driver.StoreAsync(Enumerable.Range(0, 50).Select(i => FakeReader.Arrival($"{i}", $"lane {i % 5}")));

        await _driver.StopAsync();

        Assert.Equal(51, _driver.Handled.Count);
        Assert.Equal(0, await _driver.Fresh.Database.CountAsync("inbox"));
    }
}
