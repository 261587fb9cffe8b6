namespace FocusBot.Delivery.Loops;

/// <summary>Wakes a worker before its time. A ring that comes while nobody waits is kept; many count as one.</summary>
internal abstract class Bell
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _rung = NewRing();

    public void Ring()
    {
        lock (_gate)
        {
            _rung.TrySetResult();
        }
    }

    /// <summary>Waits for a ring, or until <paramref name="longest"/> has passed.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        Task rung;
        lock (_gate)
        {
            rung = _rung.Task;
        }

        try
        {
            await rung.WaitAsync(longest, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return;
        }

        lock (_gate)
        {
            _rung = NewRing();
        }
    }

    private static TaskCompletionSource NewRing() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Rings when something came in.</summary>
internal sealed class InboxBell : Bell;

/// <summary>Rings when there is something to sweep that should not wait for the hour.</summary>
internal sealed class SweepBell : Bell;

/// <summary>Rings when something is to be sent.</summary>
internal sealed class OutboxBell : Bell;
