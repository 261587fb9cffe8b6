namespace FocusBot.Delivery.Loops;

/// <summary>A background loop. Its bugs end the process with exit code 1, so that whoever runs FocusBot restarts it.</summary>
/// <remarks>The host alone would stop too, but with exit code 0, which reads as "done" to Docker and systemd.</remarks>
internal abstract class Worker : BackgroundService
{
    private long _beatAt;

    /// <summary>What people call the loop, when it is one that comes round.</summary>
    public virtual string? Loop => null;

    /// <returns>How long ago it came round; zero before it has begun.</returns>
    public TimeSpan SinceBeat(TimeProvider clock) => Volatile.Read(ref _beatAt) is not 0 and var at ? clock.GetElapsedTime(at) : TimeSpan.Zero;

    protected void Beat(TimeProvider clock) => Volatile.Write(ref _beatAt, clock.GetTimestamp());

    protected abstract Task RunAsync(CancellationToken stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host asked for it.
        }
        catch
        {
            Environment.ExitCode = 1;
            throw;
        }
    }
}
