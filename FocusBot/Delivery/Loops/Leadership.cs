using FocusBot.Storage;

namespace FocusBot.Delivery.Loops;

/// <summary>Every FocusBot takes in what comes; one at a time handles, sends and sweeps, and when it ends another goes on.</summary>
internal sealed partial class Leadership(Database database, TimeProvider clock, ILogger<Leadership> logger)
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private Standing _said;
    private readonly Lock _gate = new();

    /// <summary>Returns when this one leads.</summary>
    /// <param name="meanwhile">Done each time it's asked.</param>
    /// <returns>A number that differs each time it begins to lead; 0: it's to stop.</returns>
    public async Task<long> WaitAsync(Action meanwhile, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            meanwhile();
            if (await TryAsync() is { } term)
            {
                return term;
            }

            await Task.Delay(BetweenAttempts, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }

    private async Task<long?> TryAsync()
    {
        try
        {
            var term = await database.TryLeadAsync();
            Say(term is null ? Standing.StandsBy : Standing.Leads, "");
            return term;
        }
        catch (StorageException ex)
        {
            Say(Standing.Unknown, ex.Message);
            return null;
        }
    }

    /// <summary>Once each time that it changes. Who leads from the start has nobody beside it that it knows of, and that goes without saying.</summary>
    private void Say(Standing now, string why)
    {
        Standing before;
        lock (_gate)
        {
            (before, _said) = (_said, now);
        }

        switch (now)
        {
            case Standing.StandsBy when before is not Standing.StandsBy:
                StandingBy(database.Name);
                break;
            case Standing.Leads when before is Standing.StandsBy or Standing.Unknown:
                Leading(database.Name);
                break;
            case Standing.Unknown when before is not Standing.Unknown:
                Unavailable(why);
                break;
        }
    }

    private enum Standing
    {
        Unsaid,
        Leads,
        StandsBy,
        Unknown,
    }

    [LoggerMessage(LogLevel.Information, "Another FocusBot handles what is in {Database}. This one takes in what comes, and takes over when that one ends.")]
    private partial void StandingBy(string database);

    [LoggerMessage(LogLevel.Information, "This FocusBot now handles what is in {Database}.")]
    private partial void Leading(string database);

    [LoggerMessage(LogLevel.Warning, "Who handles what came in isn't known. {Sentence}")]
    private partial void Unavailable(string sentence);
}
