namespace FocusBot.Tests.Slack.Sending;

/// <summary>A clock for which short waits are over at once and long ones never end: further tries come, and no time limit strikes.</summary>
internal sealed class HastyClock : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    public override DateTimeOffset GetUtcNow() => SendingDriver.Noon;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isShort = dueTime != Timeout.InfiniteTimeSpan && dueTime <= Short;
        return base.CreateTimer(callback, state, isShort ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
