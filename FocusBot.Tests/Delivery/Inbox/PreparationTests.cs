using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Inbox;

public sealed class PreparationTests : InboxTest
{
    [Fact]
    public async Task What_was_prepared_is_there_when_it_is_handled()
    {
        string? found = null;
        Driver.OnPreparing = word => Task.FromResult<object?>($"prepared for {word}");
        Driver.OnHandling = (_, context) =>
        {
            found = context.Prepared<string>();
            return Task.CompletedTask;
        };

        await Driver.StoreAsync(FakeReader.Arrival("one"));
        await Driver.StartAsync();
        await Driver.EmptyAsync();

        Assert.Equal("prepared for one", found);
    }

    [Fact]
    public async Task While_something_is_prepared_everybody_can_write()
    {
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource<object?>());
        Driver.OnPreparing = _ =>
        {
            asked.SetResult();
            return answer.Task;
        };
        await Driver.StoreAsync(FakeReader.Arrival("one"));
        await Driver.StartAsync();
        await Eventually.In(asked.Task);

        await Eventually.In(Driver.StoreAsync(FakeReader.Arrival("two")));
        Assert.Equal(2, await Driver.Fresh.Database.CountAsync("inbox"));

        Driver.OnPreparing = _ => Task.FromResult<object?>(null);
        answer.SetResult(null);
        await Driver.EmptyAsync();
    }

    [Fact]
    public async Task One_that_takes_long_holds_up_its_own_lane_and_no_other()
    {
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource<object?>());
        Driver.OnPreparing = word =>
        {
            asked.TrySetResult();
            return word is "slow" ? answer.Task : Task.FromResult<object?>(null);
        };
        await Driver.StoreAsync(FakeReader.Arrival("slow", "a"), FakeReader.Arrival("behind it", "a"));
        await Driver.StartAsync();
        await Eventually.In(asked.Task);
        await Driver.StoreAsync(FakeReader.Arrival("beside it", "b"));
        await Driver.WhileTimeMovesAsync(() => Task.FromResult(Driver.Handled.Count > 0), "the other lane");
        Assert.Equal(["beside it"], Driver.Handled);

        answer.SetResult(null);
        await Driver.HandledAsync(3);
        Assert.Equal(["beside it", "slow", "behind it"], Driver.Handled);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_ever_and_the_next_start_handles_what_was_left()
    {
        var asked = new TaskCompletionSource();
        Driver.OnPreparing = _ =>
        {
            asked.TrySetResult();
            return new TaskCompletionSource<object?>().Task;
        };
        await Driver.StoreAsync(FakeReader.Arrival("slow"));
        await Driver.StartAsync();
        await Eventually.In(asked.Task);

        var stopping = Driver.StopAsync();
        await Driver.WhileTimeMovesAsync(() => Task.FromResult(stopping.IsCompleted), "the stop");
        await stopping;

        using var heir = InboxDriver.Over(Driver.Fresh.AfterDying());
        await heir.StartAsync();
        await heir.HandledAsync(1);
    }

    [Fact]
    public async Task A_preparation_that_breaks_is_tried_again_with_its_event()
    {
        var tries = 0;
        Driver.OnPreparing = word => ++tries is 1 ? throw new InvalidOperationException($"It broke on {word}.") : Task.FromResult<object?>(null);

        await Driver.StoreAsync(FakeReader.Arrival("secret", eventId: "Ev1"));
        await Driver.StartAsync();
        await Driver.WhileTimeMovesAsync(async () => await Driver.Fresh.Database.CountAsync("inbox") == 0, "an empty inbox");

        Assert.Equal(["secret"], Driver.Handled);
        Assert.DoesNotContain(Driver.Log, line => line.Contains("secret", StringComparison.Ordinal));
    }
}
