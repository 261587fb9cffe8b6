namespace FocusBot.Slack.SocketMode;

/// <summary>How long to wait before connecting again. Only arithmetic: the line does the waiting.</summary>
internal sealed class ReconnectSchedule(Random random)
{
    private const double LongestSeconds = 30;

    private int _failures;
    private TimeSpan _atLeast;

    /// <summary>Nothing before the first attempt; then from one second, doubled, to half a minute, and never quite the same as another process's.</summary>
    public TimeSpan NextDelay()
    {
        if (_failures == 0)
        {
            return TimeSpan.Zero;
        }

        var seconds = Math.Min(LongestSeconds, Math.Pow(2, _failures - 1)) * (0.75 + (random.NextDouble() / 2));
        var delay = TimeSpan.FromSeconds(Math.Min(LongestSeconds, seconds));
        return delay > _atLeast ? delay : _atLeast;
    }

    public void Failed(TimeSpan? retryAfter = null) => (_failures, _atLeast) = (_failures + 1, retryAfter ?? TimeSpan.Zero);

    public void Succeeded() => (_failures, _atLeast) = (0, TimeSpan.Zero);
}
