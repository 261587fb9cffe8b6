using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery;

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
