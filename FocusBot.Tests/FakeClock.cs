using Microsoft.Extensions.Time.Testing;

namespace FocusBot.Tests;

/// <summary>The tests' one clock. It moves when a test says so, and what was to happen until then happens in its order, each at its own moment.</summary>
internal sealed class FakeClock(DateTimeOffset now) : FakeTimeProvider(now), IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(4);

    private readonly Lock _gate = new(), _moving = new();
    private readonly HashSet<Alarm> _alarms = [];
    private readonly List<Watcher> _watchers = [];
    private ITimer? _heart;
    private long _wentAt;
    private int _holds, _beats;

    /// <summary>Waits up to this long are over as soon as they begin. Longer ones, such as time limits, are left to the test.</summary>
    public TimeSpan Skips { get; init; } = TimeSpan.Zero;

    /// <summary>How many timers wait.</summary>
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

    /// <summary>One that goes by itself, too, as the machine's does; whoever waits is then woken on a thread of their own.</summary>
    public static FakeClock Going(DateTimeOffset begin)
    {
        var clock = new FakeClock(begin) { _wentAt = System.GetTimestamp() };
        clock._heart = System.CreateTimer(_ => clock.BeatOnce(), null, Beat, Beat);
        return clock;
    }

    /// <summary>Less than nothing sets it back, as a machine's clock can be: timers ring no later for it.</summary>
    /// <remarks>Hides the base's, which would show everybody the end of the move at once.</remarks>
    public new void Advance(TimeSpan by)
    {
        lock (_moving)
        {
            var until = GetUtcNow() + by;
            if (by < TimeSpan.Zero)
            {
                AdjustTime(until);
                return;
            }

            while (NextUntil(until) is { } next)
            {
                SetUtcNow(next > GetUtcNow() ? next : GetUtcNow());
                RingOverdue();
            }

            SetUtcNow(until);
        }
    }

    /// <summary>It stands still until what is returned is disposed, unless a test moves it.</summary>
    public IDisposable Hold()
    {
        GoOn();
        Interlocked.Increment(ref _holds);
        return new Holder(this);
    }

    /// <summary>Returns once somebody waits for this long, so that a test can advance without racing the code that waits.</summary>
    public Task SomebodyWaitsAsync(TimeSpan due) => SomebodyWaitsAsync(due, due);

    public Task SomebodyWaitsAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        lock (_gate)
        {
            var watcher = new Watcher(atLeast, atMost);
            if (_alarms.Any(alarm => watcher.Wants(alarm.Due)))
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
        alarm.Begin(base.CreateTimer(_ => alarm.Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Dispose() => _heart?.Dispose();

    /// <summary>While a test moves it far, beats would queue up, a thread each, until nobody else got one.</summary>
    private void BeatOnce()
    {
        if (Interlocked.Exchange(ref _beats, 1) == 0)
        {
            GoOn();
            Volatile.Write(ref _beats, 0);
        }
    }

    /// <summary>Goes as far as the machine's clock has gone meanwhile.</summary>
    private void GoOn()
    {
        lock (_moving)
        {
            var gone = System.GetElapsedTime(_wentAt);
            _wentAt += (long)(gone.TotalSeconds * System.TimestampFrequency);
            if (_heart is not null && Volatile.Read(ref _holds) == 0)
            {
                Advance(gone);
            }
        }
    }

    /// <summary>What was set while the clock moved is due a moment later by the base's reckoning than by ours: without this, both would wait for each other.</summary>
    private void RingOverdue()
    {
        Alarm[] overdue;
        lock (_gate)
        {
            overdue = [.. _alarms.Where(alarm => alarm.IsSet && alarm.At <= GetUtcNow())];
        }

        Array.ForEach(overdue, static alarm => alarm.RingLate());
    }

    private DateTimeOffset? NextUntil(DateTimeOffset until)
    {
        lock (_gate)
        {
            return _alarms.Where(alarm => alarm.At <= until).MinBy(alarm => alarm.At)?.At;
        }
    }

    private void Set(Alarm alarm, TimeSpan due)
    {
        lock (_gate)
        {
            _alarms.Remove(alarm);
            if (due != Timeout.InfiniteTimeSpan)
            {
                (alarm.At, alarm.Due) = (GetUtcNow() + due, due);
                _alarms.Add(alarm);
                _watchers.FindAll(watcher => watcher.Wants(due)).ForEach(watcher => watcher.Set.TrySetResult());
                _watchers.RemoveAll(watcher => watcher.Wants(due));
            }
        }
    }

    private void LetGo()
    {
        GoOn();
        Interlocked.Decrement(ref _holds);
    }

    private sealed record Watcher(TimeSpan AtLeast, TimeSpan AtMost)
    {
        public TaskCompletionSource Set { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Wants(TimeSpan due) => due >= AtLeast && due <= AtMost;
    }

    private sealed class Holder(FakeClock clock) : IDisposable
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

    /// <summary>A timer of the base, and what a test wants to know of it.</summary>
    private sealed class Alarm(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private ITimer? _timer;
        private TimeSpan _period;

        public DateTimeOffset At { get; set; }

        private TimeSpan Again => _period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan;

        /// <summary>How long it was set for.</summary>
        public TimeSpan Due { get; set; }

        /// <summary>The base's timer knows of it, too.</summary>
        public volatile bool IsSet;

        public void Begin(ITimer timer) => _timer = timer;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var due = dueTime > TimeSpan.Zero && dueTime <= clock.Skips ? TimeSpan.Zero : dueTime;
            _period = period;
            IsSet = false;
            clock.Set(this, due);
            var isChanged = _timer?.Change(due, period) is true;
            IsSet = true;
            return isChanged;
        }

        public void RingLate()
        {
            _timer?.Change(Again, Again);
            Ring();
        }

        public void Ring()
        {
            clock.Set(this, Again);
            if (clock._heart is null)
            {
                callback(state);
            }
            else
            {
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }
        }

        public void Dispose()
        {
            clock.Set(this, Timeout.InfiniteTimeSpan);
            _timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
