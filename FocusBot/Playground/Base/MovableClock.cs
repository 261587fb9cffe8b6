namespace FocusBot.Playground.Base;

/// <summary>A clock that runs as the one inside it, and can be moved forward: then all that was to happen until that moment happens at once.</summary>
/// <remarks>Timestamps move along, so that what has elapsed by them is what has elapsed by the time of day. It never moves back.</remarks>
internal sealed class MovableClock(TimeProvider inside) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Alarm> _armed = [];
    private long _ahead;

    /// <summary>The clock inside, which nobody moves.</summary>
    public TimeProvider Unmoved => inside;

    /// <summary>How far it was moved in all.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override TimeZoneInfo LocalTimeZone => inside.LocalTimeZone;

    public override long TimestampFrequency => inside.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inside.GetUtcNow() + Ahead;

    public override long GetTimestamp() => inside.GetTimestamp() + (long)(Ahead.TotalSeconds * inside.TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves the clock forward. What is due by then rings before this returns, on threads of its own; a moment that has passed moves nothing.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        List<Alarm> due;
        lock (_gate)
        {
            var by = instant - GetUtcNow();
            if (by <= TimeSpan.Zero)
            {
                return;
            }

            Interlocked.Add(ref _ahead, by.Ticks);
            due = [.. _armed.Where(alarm => alarm.Left <= TimeSpan.Zero).OrderBy(alarm => alarm.DueAt)];
            foreach (var later in _armed.Except(due))
            {
                later.Rewind_NeedsGate();
            }
        }

        foreach (var alarm in due)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static alarm => alarm.Ring(), alarm, preferLocal: false);
        }
    }

    /// <summary>A timer of the clock inside, which is wound again whenever the clock moves.</summary>
    private sealed class Alarm : ITimer
    {
        private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(20);

        private readonly MovableClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _inside;
        private TimeSpan _period;
        private bool _isDisposed;

        public Alarm(MovableClock clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _inside = clock.Unmoved.CreateTimer(static alarm => (alarm as Alarm)?.Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public DateTimeOffset DueAt { get; private set; }

        public TimeSpan Left => DueAt - _clock.GetUtcNow();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                return !_isDisposed && Set_NeedsGate(dueTime, period);
            }
        }

        public void Rewind_NeedsGate() => _inside.Change(Left, Timeout.InfiniteTimeSpan);

        public void Ring()
        {
            lock (_clock._gate)
            {
                if (!_clock._armed.Contains(this))
                {
                    return;
                }

                // The clock inside rang for a time that has been changed since.
                if (Left > Early)
                {
                    Rewind_NeedsGate();
                    return;
                }

                Set_NeedsGate(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan, _period);
            }

            _callback(_state);
        }

        public void Dispose()
        {
            lock (_clock._gate)
            {
                _isDisposed = true;
                _clock._armed.Remove(this);
            }

            _inside.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private bool Set_NeedsGate(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                _clock._armed.Remove(this);
                return _inside.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            DueAt = _clock.GetUtcNow() + dueTime;
            _clock._armed.Add(this);
            return _inside.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }
}
