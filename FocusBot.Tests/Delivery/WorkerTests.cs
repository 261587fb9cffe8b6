using FocusBot.Delivery.Loops;

namespace FocusBot.Tests.Delivery;

[Collection(ExitCode.OfThisProcess)]
public sealed class WorkerTests : IDisposable
{
    private readonly int _exitCode = Environment.ExitCode;

    [Fact]
    public async Task A_bug_in_a_loop_ends_with_exit_code_1()
    {
        using var worker = new Loop(_ => throw new InvalidOperationException("A bug."));

        await worker.StartAsync(CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Eventually.In(worker.ExecuteTask ?? Task.CompletedTask));
        Assert.Equal(1, Environment.ExitCode);
    }

    [Fact]
    public async Task Stopping_is_no_failure()
    {
        Environment.ExitCode = 0;
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var worker = new Loop(stopping =>
        {
            running.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping);
        });
        await worker.StartAsync(CancellationToken.None);
        await Eventually.In(running.Task);

        await Eventually.In(worker.StopAsync(CancellationToken.None));

        Assert.True(worker.ExecuteTask is { IsCompletedSuccessfully: true });
        Assert.Equal(0, Environment.ExitCode);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_though_nobody_stops_is_a_bug()
    {
        using var worker = new Loop(_ => throw new OperationCanceledException());

        await worker.StartAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eventually.In(worker.ExecuteTask ?? Task.CompletedTask));
        Assert.Equal(1, Environment.ExitCode);
    }

    public void Dispose() => Environment.ExitCode = _exitCode;

    private sealed class Loop(Func<CancellationToken, Task> run) : Worker
    {
        protected override Task RunAsync(CancellationToken stoppingToken) => run(stoppingToken);
    }
}
