using FocusBot.Delivery.Parcels;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Outbox;

public sealed class OutboxWorkerTests : OutboxTest
{
    [Fact]
    public async Task It_wakes_when_the_bell_rings()
    {
        Driver.Sender.Answers(FakeSender.Arrived);
        using var worker = Driver.Worker();
        await worker.StartAsync(CancellationToken.None);

        await Driver.EnqueueAsync();
        Driver.Bell.Ring();

        await Eventually.TrueAsync(async () => await Driver.OutcomeAsync() is "delivered", "the delivery");
        await Eventually.In(worker.StopAsync(CancellationToken.None));
    }

    [Fact]
    public async Task It_wakes_for_the_next_due_time()
    {
        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync(OutboxDriver.Outbound() with { DueAt = Given.Noon.AddSeconds(20) });
        using var worker = Driver.Worker();
        await worker.StartAsync(CancellationToken.None);

        await Eventually.TrueAsync(
            async () =>
            {
                Driver.Clock.Advance(TimeSpan.FromSeconds(1));
                return await Driver.OutcomeAsync() is "delivered";
            }, "the delivery");
        await Eventually.In(worker.StopAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Stopping_sends_what_may_go_and_waits_for_what_is_on_its_way()
    {
        var answer = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Driver.Sender.Answers(() => answer.Task).Answers(Enumerable.Repeat(FakeSender.Arrived, 30));
        await Driver.EnqueueAsync("slow");
        using var worker = Driver.Worker();
        await worker.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => Driver.Sender.Sent.Count == 1, "the slow one");
        for (var i = 0; i < 30; i++)
        {
            await Driver.EnqueueAsync($"{i}");
        }

        var stopping = worker.StopAsync(CancellationToken.None);
        answer.SetResult(FakeSender.Arrived);
        await Eventually.In(stopping);

        Assert.Equal(31, await Driver.Fresh.Database.CountAsync("outbox_done"));
    }

    [Fact]
    public async Task Stopping_leaves_what_must_wait_on_the_disk()
    {
        await Driver.EnqueueAsync(OutboxDriver.Outbound() with { DueAt = Given.Noon.AddHours(1) });
        using var worker = Driver.Worker();
        await worker.StartAsync(CancellationToken.None);

        await Eventually.In(worker.StopAsync(CancellationToken.None));

        Assert.Equal(1, await Driver.Fresh.Database.CountAsync("outbox"));
    }
}
