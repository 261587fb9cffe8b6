using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage.Tables;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Inbox;

/// <summary>An event may be delivered any number of times; what it asks for is done once.</summary>
public sealed class InboxOnceTests : InboxTest
{
    private static readonly Arrival Hello = FakeReader.Arrival("hello");

    [Fact]
    public async Task An_event_that_comes_again_before_it_is_handled_is_handled_once()
    {
        await Driver.StoreAsync(Hello, Hello, FakeReader.Arrival("after"));

        await HandleAllAsync();

        Assert.Equal(["hello", "after"], Driver.Handled);
    }

    [Fact]
    public async Task An_event_that_comes_again_after_it_was_handled_is_handled_once()
    {
        await Driver.StoreAsync(Hello);
        await HandleAllAsync();

        await Driver.StoreAsync(Hello, FakeReader.Arrival("after"));
        await HandleAllAsync();

        Assert.Equal(["hello", "after"], Driver.Handled);
    }

    [Fact]
    public async Task An_event_that_comes_again_after_the_process_died_is_handled_once()
    {
        await Driver.StoreAsync(Hello, Hello);
        await Driver.StartAsync();
        await Driver.EmptyAsync();
        using var heir = InboxDriver.Over(Driver.Fresh.AfterDying());

        await heir.StoreAsync(Hello);
        await heir.StartAsync();
        await heir.EmptyAsync();

        Assert.Equal(["hello"], Driver.Handled);
        Assert.Empty(heir.Handled);
    }

    [Fact]
    public async Task Two_deliveries_of_one_event_in_two_lanes_are_handled_once()
    {
        await Driver.StoreAsync(Hello, Hello with { Lane = "another" });

        await HandleAllAsync();

        Assert.Equal(["hello"], Driver.Handled);
    }

    [Fact]
    public async Task Two_workspaces_may_use_the_same_event_id()
    {
        await Driver.StoreAsync(Hello, Hello with { Installation = Given.Globex });

        await HandleAllAsync();

        Assert.Equal(["hello", "hello"], Driver.Handled);
    }

    [Fact]
    public async Task Two_hundred_events_that_come_three_times_each_and_all_at_once_are_all_handled_once()
    {
        await Driver.StartAsync();
        await Eventually.In(Task.WhenAll(Enumerable.Range(0, 600).Select(i => Task.Run(() => Driver.StoreAsync(FakeReader.Arrival($"event {i % 200}", $"lane {i % 200 % 7}"))))));

        await HandleAllAsync();

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"event {i}").Order(StringComparer.Ordinal), Driver.Handled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_event_that_comes_again_while_its_first_delivery_waits_for_the_next_try_is_handled_once()
    {
        var tries = 0;
        Driver.OnHandling = (_, _) => ++tries == 1 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
        await Driver.StoreAsync(Hello, Hello);

        await HandleAllAsync();

        Assert.Equal((2, 1), (tries, Driver.Handled.Count));
    }

    [Fact]
    public async Task An_event_that_comes_again_after_it_was_parked_is_not_tried_again()
    {
        var tries = 0;
        Driver.OnHandling = (_, _) => ++tries > 0 ? throw new InvalidOperationException("Never.") : Task.CompletedTask;
        await Driver.StoreAsync(Hello);
        await HandleAllAsync();
        Assert.Equal(1, await Driver.ParkedAsync());

        await Driver.StoreAsync(Hello);
        await HandleAllAsync();

        Assert.Equal((5, 1), (tries, await Driver.ParkedAsync()));
    }

    [Fact]
    public async Task A_wish_to_be_forgotten_that_came_twice_is_met_once_and_takes_no_other_wish_along()
    {
        var tables = new KeptTables(DeliveryTables.All);
        Driver.OnHandling = (_, turn) => ErasureStore.AddAsync(turn.Session, Given.Acme, Given.Ana);
        var wish = FakeReader.Arrival("forget me", eventId: $"press/{Given.Ana}/1");
        await Driver.StoreAsync(wish, wish, FakeReader.Arrival("opt out", eventId: $"press/{Given.Ana}/2"));

        await HandleAllAsync();
        await Driver.Fresh.SweepAsync(new ErasureSweep(tables), Given.Noon);

        Assert.Equal(["forget me", "opt out"], Driver.Handled);
        Assert.Empty(await Driver.Fresh.Database.ReadAsync(session => tables.ShowAsync(session, Given.Acme, Given.Ana)));
    }

    private async Task HandleAllAsync()
    {
        await Driver.StartAsync();
        await Driver.WhileTimeMovesAsync(async () => await Driver.Fresh.Database.CountAsync("inbox") == 0, "an empty inbox");
    }
}
