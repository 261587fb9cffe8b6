namespace FocusBot.Hosting;

/// <summary>The machine's clock, without its leaps: one that is over within a minute never happened.</summary>
/// <remarks>
/// Planned messages would all be due at once, or dropped as too old, in the seconds for which somebody sets a clock a month ahead. A clock that
/// stays where it has leapt to is believed after that minute: it was wrong before, or the machine has slept.
/// </remarks>
internal sealed class SteadyClock(TimeProvider machine) : TimeProvider
{
    public static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);

    /// <summary>Whoever keeps clocks right moves them by less at a time.</summary>
    private static readonly TimeSpan LargestStep = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private DateTimeOffset _saidLast = machine.GetUtcNow();
    private long _saidAt = machine.GetTimestamp();
    private Leap? _leap;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            var (at, said) = (machine.GetTimestamp(), machine.GetUtcNow());
            var passed = _saidLast + machine.GetElapsedTime(_saidAt, at);
            _leap = Of(said - passed, at);
            if (_leap is { } leap && machine.GetElapsedTime(leap.Since, at) < Believed)
            {
                said = passed;
            }
            else
            {
                _leap = null;
            }

            (_saidLast, _saidAt) = (said, at);
            return said;
        }
    }

    private Leap? Of(TimeSpan by, long at) => by.Duration() <= LargestStep ? null
        : _leap is { } known && (known.By - by).Duration() <= LargestStep ? known
        : new(by, at);

    private readonly record struct Leap(TimeSpan By, long Since);
}
