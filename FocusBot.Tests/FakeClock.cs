namespace FocusBot.Tests;

/// <summary>A clock that moves only when a test says so; <c>Task.Delay(…, clock, …)</c> wakes with it.</summary>
internal sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private readonly List<Watcher> _watchers = [];
    private DateTimeOffset _now = now;

    /// <summary>How many timers wait; a test that waits for one to be set looks here.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _alarms.Count;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock, and lets everything that was to happen until then happen, in its order.</summary>
    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (NextUntil(until) is { } alarm)
        {
            alarm.Ring();
        }
    }

    /// <summary>Returns once somebody waits for this long, so that a test can advance without racing the code that waits.</summary>
    public Task SomebodyWaitsAsync(TimeSpan due) => SomebodyWaitsAsync(due, due);

    public Task SomebodyWaitsAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        lock (_gate)
        {
            var watcher = new Watcher(atLeast, atMost);
            if (_alarms.Exists(alarm => watcher.Wants(alarm.Due)))
            {
                watcher.Set.SetResult();
            }
            else
            {
                _watchers.Add(watcher);
            }

            return Eventually.In(watcher.Set.Task);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private Alarm? NextUntil(DateTimeOffset until)
    {
        lock (_gate)
        {
            if (_alarms.Where(alarm => alarm.At <= until).MinBy(alarm => alarm.At) is not { } next)
            {
                _now = until;
                return null;
            }

            _now = next.At > _now ? next.At : _now;
            _alarms.Remove(next);
            if (next.Period > TimeSpan.Zero)
            {
                next.At = _now + next.Period;
                _alarms.Add(next);
            }

            return next;
        }
    }

    private void Set(Alarm alarm, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _alarms.Remove(alarm);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            (alarm.At, alarm.Due, alarm.Period) = (_now + dueTime, dueTime, period);
            _alarms.Add(alarm);
            _watchers.FindAll(watcher => watcher.Wants(dueTime)).ForEach(watcher => watcher.Set.TrySetResult());
            _watchers.RemoveAll(watcher => watcher.Wants(dueTime));
        }
    }

    private void Remove(Alarm alarm)
    {
        lock (_gate)
        {
            _alarms.Remove(alarm);
        }
    }

    private sealed record Watcher(TimeSpan AtLeast, TimeSpan AtMost)
    {
        public TaskCompletionSource Set { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Wants(TimeSpan due) => due >= AtLeast && due <= AtMost;
    }

    private sealed class Alarm(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; set; }

        /// <summary>How long it was set for.</summary>
        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
