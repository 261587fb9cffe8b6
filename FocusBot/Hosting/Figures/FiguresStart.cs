namespace FocusBot.Hosting.Figures;

/// <summary>Lets the measuring begin once FocusBot listens: to set it up takes a tenth of a second, for which Slack need not wait.</summary>
internal sealed class FiguresStart(Action begin, IHostApplicationLifetime lifetime) : IHostedService
{
    private Task _begun = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _begun = Task.Run(begin, CancellationToken.None));
        return Task.CompletedTask;
    }

    /// <remarks>What is being set up still needs what is about to go.</remarks>
    public Task StopAsync(CancellationToken cancellationToken) => _begun;
}
