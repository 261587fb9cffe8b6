namespace FocusBot.Playground.World;

/// <summary>A bell that rings whenever anything in the workspace may look different.</summary>
internal sealed class Changes
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version;

    public long Version => Interlocked.Read(ref _version);

    /// <summary>Completes at the next ring. Take it before you look, or you may miss one.</summary>
    public Task Next
    {
        get { lock (_gate) { return _next.Task; } }
    }

    public void Ring()
    {
        TaskCompletionSource rung;
        lock (_gate)
        {
            (rung, _next) = (_next, new(TaskCreationOptions.RunContinuationsAsynchronously));
            _version++;
        }

        rung.SetResult();
    }
}
