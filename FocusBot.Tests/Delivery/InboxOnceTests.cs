using FocusBot.Delivery;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery;

/// <summary>An event may be delivered any number of times; what it asks for is done once.</summary>
public sealed class InboxOnceTests : IAsyncLifetime
{
    private static readonly Arrival Hello = FakeReader.Arrival("hello");

    private InboxDriver _driver = InboxDriver.Over(FreshDatabase.Empty());

    public async Task InitializeAsync() => _driver = await InboxDriver.CreateAsync();

    public Task DisposeAsync()
    {
        _driver.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_event_that_comes_again_before_it_is_handled_is_handled_once()
    {
        await _driver.StoreAsync(Hello, Hello, FakeReader.Arrival("after"));

        await HandleAllAsync();

        Assert.Equal(["hello", "after"], _driver.Handled);
    }

    [Fact]
    public async Task An_event_that_comes_again_after_it_was_handled_is_handled_once()
    {
        await _driver.StoreAsync(Hello);
        await HandleAllAsync();

        await _driver.StoreAsync(Hello, FakeReader.Arrival("after"));
        await HandleAllAsync();

        Assert.Equal(["hello", "after"], _driver.Handled);
    }

    [Fact]
    public async Task An_event_that_comes_again_after_the_process_died_is_handled_once()
    {
        await _driver.StoreAsync(Hello, Hello);
        await _driver.StartAsync();
        await _driver.EmptyAsync();
        using var heir = InboxDriver.Over(_driver.Fresh.AfterDying());

        await heir.StoreAsync(Hello);
        await heir.StartAsync();
        await heir.EmptyAsync();

        Assert.Equal(["hello"], _driver.Handled);
        Assert.Empty(heir.Handled);
    }

    [Fact]
    public async Task Two_deliveries_of_one_event_in_two_lanes_are_handled_once()
    {
        await _driver.StoreAsync(Hello, Hello with { Lane = "another" });

        await HandleAllAsync();

        Assert.Equal(["hello"], _driver.Handled);
    }

    [Fact]
    public async Task Two_workspaces_may_use_the_same_event_id()
    {
        await _driver.StoreAsync(Hello, Hello with { Installation = Given.Globex });

        await HandleAllAsync();

        Assert.Equal(["hello", "hello"], _driver.Handled);
    }

    [Fact]
    public async Task Two_hundred_events_that_come_three_times_each_and_all_at_once_are_all_handled_once()
    {
        await _driver.StartAsync();
        await Eventually.In(Task.WhenAll(Enumerable.Range(0, 600).Select(i => Task.Run(() => _driver.StoreAsync(FakeReader.Arrival($"event {i % 200}", $"lane {i % 200 % 7}"))))));

        await HandleAllAsync();

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"event {i}").Order(StringComparer.Ordinal), _driver.Handled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_event_that_comes_again_while_its_first_delivery_waits_for_the_next_try_is_handled_once()
    {
        var tries = 0;
        _driver.OnHandling = (_, _) => ++tries == 1 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
        await _driver.StoreAsync(Hello, Hello);

        await HandleAllAsync();

        Assert.Equal((2, 1), (tries, _driver.Handled.Count));
    }

    [Fact]
    public async Task An_event_that_comes_again_after_it_was_parked_is_not_tried_again()
    {
        var tries = 0;
        _driver.OnHandling = (_, _) => ++tries > 0 ? throw new InvalidOperationException("Never.") : Task.CompletedTask;
        await _driver.StoreAsync(Hello);
        await HandleAllAsync();
        Assert.Equal(1, await _driver.ParkedAsync());

        await _driver.StoreAsync(Hello);
        await HandleAllAsync();

        Assert.Equal((5, 1), (tries, await _driver.ParkedAsync()));
    }

    [Fact]
    public async Task A_wish_to_be_forgotten_that_came_twice_is_met_once_and_leaves_no_trace_of_itself()
    {
        _driver.OnHandling = (_, turn) => PersonalTraces.ForgetAsync(turn.Session, Given.Acme, Given.Ana);
        var wish = FakeReader.Arrival("forget me", eventId: $"press/{Given.Ana}/1");
        await _driver.StoreAsync(wish, wish, FakeReader.Arrival("after"));

        await HandleAllAsync();

        Assert.Equal(["forget me", "after"], _driver.Handled);
        Assert.Empty(await _driver.Fresh.Database.ReadAsync(session => PersonalTraces.ShowAsync(session, Given.Acme, Given.Ana)));
    }

    private async Task HandleAllAsync()
    {
        await _driver.StartAsync();
        await _driver.WhileTimeMovesAsync(async () => await _driver.Fresh.Database.CountAsync("inbox") == 0, "an empty inbox");
    }
}
