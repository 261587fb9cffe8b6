namespace FocusBot.Delivery.Loops;

/// <summary>A background loop. Its bugs end the process with exit code 1, so that whoever runs FocusBot restarts it.</summary>
/// <remarks>The host alone would stop too, but with exit code 0, which reads as "done" to Docker and systemd.</remarks>
internal abstract class Worker : BackgroundService
{
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
