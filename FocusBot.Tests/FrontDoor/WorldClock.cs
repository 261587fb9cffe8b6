namespace FocusBot.Tests.FrontDoor;

/// <summary>The clock of FocusBot and of the Slack on its other side: it goes by itself, a test can put it forward, and it stands still while it is held.</summary>
internal sealed class WorldClock(DateTimeOffset begin) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Alarm> _set = [];
    private TimeSpan _counted;
    private long _countsFrom = System.GetTimestamp();
    private int _holds;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return begin + Passed_NeedsGate;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Everything that was to happen until then happens at once.</summary>
    public void Forward(TimeSpan by)
    {
        lock (_gate)
        {
            _counted += by;
            Rearm_NeedsGate();
        }
    }

    /// <returns>What holds it, until it is disposed.</returns>
    public IDisposable Hold()
    {
        lock (_gate)
        {
            _counted = Passed_NeedsGate;
            _holds++;
            Rearm_NeedsGate();
        }

        return new Holder(this);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private TimeSpan Passed_NeedsGate => _counted + (_holds == 0 ? System.GetElapsedTime(_countsFrom) : TimeSpan.Zero);

    private void LetGo()
    {
        lock (_gate)
        {
            _holds--;
            _countsFrom = System.GetTimestamp();
            Rearm_NeedsGate();
        }
    }

    private void Rearm_NeedsGate()
    {
        foreach (var alarm in _set)
        {
            alarm.Arm(_holds == 0, Passed_NeedsGate);
        }
    }

    private void Set(Alarm alarm, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _set.Remove(alarm);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                (alarm.At, alarm.Period) = (Passed_NeedsGate + dueTime, period);
                _set.Add(alarm);
                alarm.Arm(_holds == 0, Passed_NeedsGate);
            }
        }
    }

    /// <returns><see langword="false"/> when it was moved, or has rung already.</returns>
    private bool Rings(Alarm alarm)
    {
        lock (_gate)
        {
            if (!_set.Contains(alarm))
            {
                return false;
            }

            if (alarm.At > Passed_NeedsGate)
            {
                alarm.Arm(_holds == 0, Passed_NeedsGate);
                return false;
            }

            _set.Remove(alarm);
            if (alarm.Period > TimeSpan.Zero)
            {
                alarm.At += alarm.Period;
                _set.Add(alarm);
                alarm.Arm(_holds == 0, Passed_NeedsGate);
            }

            return true;
        }
    }

    private sealed class Holder(WorldClock clock) : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            {
                clock.LetGo();
            }
        }
    }

    private sealed class Alarm : ITimer
    {
        private readonly WorldClock _clock;
        private readonly ITimer _timer;

        public Alarm(WorldClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _timer = System.CreateTimer(
                _ =>
                {
                    if (clock.Rings(this))
                    {
                        callback(state);
                    }
                }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public TimeSpan At { get; set; }

        public TimeSpan Period { get; set; }

        /// <summary>Wakes once its time has come: by a clock that goes, or because a test put it forward.</summary>
        public void Arm(bool goes, TimeSpan passed)
        {
            var left = Math.Max(0, Math.Ceiling((At - passed).TotalMilliseconds));
            _timer.Change(goes || left == 0 ? TimeSpan.FromMilliseconds(left) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose()
        {
            Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return _timer.DisposeAsync();
        }
    }
}
