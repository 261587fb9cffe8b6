using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Tests.Delivery.Outbox;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Inbox;

public sealed class InboxWorkerTests : InboxTest
{
    [Fact]
    public async Task Each_lane_is_handled_in_the_order_of_arrival()
    {
        await Driver.StartAsync();
        await Eventually.In(Task.WhenAll(Enumerable.Range(0, 20).Select(async lane =>
        {
            for (var i = 0; i < 10; i++)
            {
                await Driver.StoreAsync(FakeReader.Arrival($"{lane}.{i}", $"lane {lane}"));
            }
        })));

        await Driver.WhileTimeMovesAsync(() => Task.FromResult(Driver.Handled.Count == 200), "all of them");

        foreach (var lane in Driver.Handled.GroupBy(word => word.Split('.')[0]))
        {
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{lane.Key}.{i}"), lane);
        }
    }

    [Fact]
    public async Task None_is_handled_while_dozens_share_a_commit()
    {
        await using var jam = Jam.In(Driver.Fresh.Database);
        var storing = Enumerable.Range(0, 20).Select(i => Driver.StoreAsync(FakeReader.Arrival($"{i}", $"lane {i}"))).ToList();
        jam.Clear();
        await Eventually.In(Task.WhenAll(storing));

        await Driver.StartAsync();
        await Driver.Clock.SomebodyWaitsAsync(TimeSpan.Zero, ArrivalSurge.LongestWait);
        Assert.Empty(Driver.Handled);

        Driver.Clock.Advance(ArrivalSurge.LongestWait);
        await Driver.HandledAsync(20);
    }

    [Fact]
    public async Task What_came_in_before_the_start_is_handled()
    {
        await Driver.StoreAsync(FakeReader.Arrival("early"));

        await Driver.StartAsync();

        await Driver.HandledAsync(1);
        await Driver.EmptyAsync();
    }

    [Fact]
    public async Task The_next_process_handles_what_a_dead_one_had_acknowledged()
    {
        await Driver.StoreAsync(FakeReader.Arrival("one"), FakeReader.Arrival("two"));
        using var heir = InboxDriver.Over(Driver.Fresh.AfterDying());

        await heir.StartAsync();

        await heir.HandledAsync(2);
        Assert.Equal(["one", "two"], heir.Handled);
    }

    [Fact]
    public async Task What_a_handler_stored_is_undone_when_it_fails()
    {
        await Driver.Fresh.Database.MakeThingsAsync();
        var fails = true;
        Driver.OnHandling = async (word, turn) =>
        {
            await turn.Session.AddThingAsync(word);
            await turn.EnqueueAsync(OutboxDriver.Outbound(word));
            if (fails)
            {
                fails = false;
                throw new InvalidOperationException("Not yet.");
            }
        };
        await Driver.StoreAsync(FakeReader.Arrival("hat"));

        await Driver.StartAsync();
        await Driver.WhileTimeMovesAsync(() => Task.FromResult(Driver.Handled.Count > 0), "the second try");
        await Driver.EmptyAsync();

        Assert.Equal(["hat"], await Driver.Fresh.Database.ThingsAsync());
        Assert.Equal(1, await Driver.Fresh.Database.CountAsync("outbox"));
    }

    [Fact]
    public async Task A_poisoned_event_is_parked_after_five_tries_and_its_lane_goes_on()
    {
        var tries = 0;
        Driver.OnHandling = (word, _) => word is "poison-with-a-secret" && ++tries > 0
            ? throw new InvalidOperationException("It said: poison-with-a-secret.")
            : Task.CompletedTask;
        await Driver.StoreAsync(FakeReader.Arrival("poison-with-a-secret", eventId: "Ev1"), FakeReader.Arrival("after"));

        await Driver.StartAsync();
        await Driver.WhileTimeMovesAsync(async () => await Driver.ParkedAsync() == 1, "the parking");
        await Driver.HandledAsync(1);
        await Driver.EmptyAsync();

        Assert.Equal(5, tries);
        Assert.Equal(["after"], Driver.Handled);
        var parked = Assert.Single(await Driver.Fresh.Database.ReadAsync(InboxStore.ParkedAsync));
        Assert.StartsWith("InvalidOperationException in FocusBot.Tests.Delivery.Inbox.InboxWorkerTests", parked.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Driver.Log, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.True(await Driver.Fresh.Database.EraseDeletedAsync());
        Assert.False(Driver.Fresh.Bytes().Holds("secret"));
    }

    [Fact]
    public async Task A_lane_that_waits_for_its_next_try_holds_up_no_other()
    {
        var isWell = false;
        Driver.OnHandling = (word, _) => word is "sick" && !isWell ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
        await Driver.StoreAsync(FakeReader.Arrival("sick", "first"), FakeReader.Arrival("behind", "first"), FakeReader.Arrival("well", "second"));

        await Driver.StartAsync();
        await Driver.HandledAsync(1);
        await Eventually.TrueAsync(() => Driver.Log.Count > 0, "the failure");
        await Driver.StoreAsync(FakeReader.Arrival("also well", "second"));
        await Driver.HandledAsync(2);

        Assert.Equal(["well", "also well"], Driver.Handled);
        isWell = true;
        await Driver.WhileTimeMovesAsync(() => Task.FromResult(Driver.Handled.Count == 4), "the rest");
        Assert.Equal(["well", "also well", "sick", "behind"], Driver.Handled);
    }

    [Fact]
    public async Task What_cannot_be_read_is_parked_at_once_with_its_reason()
    {
        await Driver.StoreAsync(FakeReader.Arrival(FakeReader.Unreadable), FakeReader.Arrival("after"));

        await Driver.StartAsync();
        await Driver.HandledAsync(1);

        Assert.Equal("It is not JSON.", Assert.Single(await Driver.Fresh.Database.ReadAsync(InboxStore.ParkedAsync)).Reason);
    }

    [Fact]
    public async Task What_nobody_cares_about_is_removed()
    {
        await Driver.StoreAsync(FakeReader.Arrival(FakeReader.Nothing));

        await Driver.StartAsync();
        await Driver.EmptyAsync();

        Assert.Equal(0, await Driver.ParkedAsync());
    }

    [Fact]
    public async Task A_report_comes_to_its_handlers()
    {
        var report = new Report.Delivered(Given.Acme, "words", "key", "note", Given.Reviews, Given.Ts(7));
        await Driver.StoreAsync(ReadArrivals.ToArrival(report, "parcel"));

        await Driver.StartAsync();
        await Driver.EmptyAsync();

        Assert.Equal(report, Driver.Reported);
    }

    [Fact]
    public async Task A_report_that_is_none_is_parked()
    {
        await Driver.StoreAsync(FakeReader.Arrival("[1, 2]") with { Kind = ArrivalKind.Report });

        await Driver.StartAsync();
        await Driver.EmptyAsync();

        Assert.Equal("A report is not the JSON of a report.", Assert.Single(await Driver.Fresh.Database.ReadAsync(InboxStore.ParkedAsync)).Reason);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_nothing_up()
    {
        await Driver.StoreAsync(FakeReader.Arrival("before"));
        Driver.Clock.Advance(TimeSpan.FromHours(-2));

        await Driver.StartAsync();

        await Driver.HandledAsync(1);
    }

    [Fact]
    public async Task Stopping_handles_what_was_acknowledged()
    {
        await Driver.StoreAsync(FakeReader.Arrival("first"));
        await Driver.StartAsync();
        await Driver.HandledAsync(1);
        await Driver.StoreAsync(Enumerable.Range(0, 50).Select(i => FakeReader.Arrival($"{i}", $"lane {i % 5}")));

        await Driver.StopAsync();

        Assert.Equal(51, Driver.Handled.Count);
        Assert.Equal(0, await Driver.Fresh.Database.CountAsync("inbox"));
    }
}
