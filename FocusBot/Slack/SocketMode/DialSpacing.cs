namespace FocusBot.Slack.SocketMode;

/// <summary>All lines of this process together ask Slack for a socket once a second at most, however many of them are sent away at once.</summary>
internal sealed class DialSpacing(TimeProvider clock)
{
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _free;

    /// <returns>How long to wait for the turn that is taken by asking.</returns>
    public TimeSpan Reserve()
    {
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_start);
            var turn = _free > now ? _free : now;
            _free = turn + Least;
            return turn - now;
        }
    }
}
