using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

/// <summary>Holds up the writing thread, so that what is written meanwhile queues up and shares a commit.</summary>
internal sealed class Jam : IAsyncDisposable
{
    private readonly TaskCompletionSource _cleared = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _held;

    private Jam(Database database, TaskCompletionSource holding)
    {
        _held = database.WriteAsync(async _ =>
        {
            holding.SetResult();
            await _cleared.Task;
        });
    }

    /// <returns>Once the thread is held.</returns>
    public static Jam In(Database database)
    {
        var holding = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var jam = new Jam(database, holding);
        holding.Task.Wait();
        return jam;
    }

    public void Clear() => _cleared.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Clear();
        await Eventually.In(_held);
    }
}
