namespace FocusBot.Cli;

/// <summary>Says every ten seconds how far a verb is, so that whoever waits, or reads its log, sees that it is at work.</summary>
internal sealed class ProgressLines : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ITimer _timer;

    /// <param name="line">From the time that has passed to what is said.</param>
    public ProgressLines(TextWriter errors, TimeProvider clock, Func<TimeSpan, string> line)
    {
        var since = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => errors.WriteLine(line(clock.GetElapsedTime(since))), state: null, Pause, Pause);
    }

    public void Dispose() => _timer.Dispose();
}
