namespace FocusBot.Tests;

/// <summary>A machine's clock that says another time than has passed, because somebody set it.</summary>
internal sealed class WallClock(FakeClock passing) : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override long TimestampFrequency => passing.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => passing.GetUtcNow() + Ahead;

    public override long GetTimestamp() => passing.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        passing.CreateTimer(callback, state, dueTime, period);
}
