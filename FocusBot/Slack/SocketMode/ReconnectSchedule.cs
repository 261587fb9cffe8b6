namespace FocusBot.Slack.SocketMode;

/// <summary>How long to wait before connecting again. Only arithmetic: the line does the waiting.</summary>
/// <param name="first">Before the first attempt of all.</param>
internal sealed class ReconnectSchedule(Random random, TimeSpan first = default)
{
    private const double LongestSeconds = 30;

    /// <summary>A hello proves nothing: Slack greets a socket and closes it at once when the app has too many.</summary>
    private static readonly TimeSpan Proven = TimeSpan.FromMinutes(1);

    private TimeSpan _whenWell = first;
    private int _failures;
    private TimeSpan _atLeast;

    /// <summary>Nothing while all is well; then from one second, doubled, to half a minute, and never quite the same as another process's.</summary>
    public TimeSpan NextDelay()
    {
        if (_failures == 0)
        {
            return _whenWell;
        }

        var seconds = Math.Min(LongestSeconds, Math.Pow(2, _failures - 1)) * (0.75 + (random.NextDouble() / 2));
        var delay = TimeSpan.FromSeconds(Math.Min(LongestSeconds, seconds));
        return delay > _atLeast ? delay : _atLeast;
    }

    /// <summary>A socket is open. Whether that was a success shows when it ends.</summary>
    public void Opened() => (_atLeast, _whenWell) = (TimeSpan.Zero, TimeSpan.Zero);

    public void Failed(TimeSpan? retryAfter = null) => (_failures, _atLeast) = (_failures + 1, retryAfter ?? TimeSpan.Zero);

    /// <param name="lived">How long the socket was open.</param>
    /// <param name="broke">Nobody asked for a new one.</param>
    public void Ended(TimeSpan lived, bool broke)
    {
        if (lived >= Proven)
        {
            (_failures, _atLeast) = (0, TimeSpan.Zero);
        }

        if (broke || lived < Proven)
        {
            Failed();
        }
    }
}
