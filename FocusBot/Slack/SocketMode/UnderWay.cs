namespace FocusBot.Slack.SocketMode;

/// <summary>Counts what is being worked on, so that a connection is closed only when nothing is.</summary>
internal sealed class UnderWay
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _isAwaited;

    public void Begin()
    {
        lock (_gate)
        {
            _count++;
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _count--;
            SignalWhenIdle_NeedsGate();
        }
    }

    public Task IdleAsync()
    {
        lock (_gate)
        {
            _isAwaited = true;
            SignalWhenIdle_NeedsGate();
            return _idle.Task;
        }
    }

    private void SignalWhenIdle_NeedsGate()
    {
        if (_isAwaited && _count == 0)
        {
            _idle.TrySetResult();
        }
    }
}
