using FocusBot.Storage;

namespace FocusBot.Delivery.Loops;

/// <summary>Every FocusBot takes in what comes; one at a time handles, sends and sweeps, and when it ends another goes on.</summary>
internal sealed partial class Leadership(Database database, TimeProvider clock, ILogger<Leadership> logger)
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private int _said = Unsaid;

    private const int Unsaid = 0, Leads = 1, StandsBy = 2;

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
            Say(term is null ? StandsBy : Leads);
            return term;
        }
        catch (StorageException ex)
        {
            Unavailable(ex.Message);
            return null;
        }
    }

    /// <summary>Once each time that it changes. Who leads from the start has nobody beside it that it knows of, and that goes without saying.</summary>
    private void Say(int now)
    {
        var before = Interlocked.Exchange(ref _said, now);
        if (now is StandsBy && before is not StandsBy)
        {
            StandingBy(database.Name);
        }
        else if (now is Leads && before is StandsBy)
        {
            Leading(database.Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Another FocusBot handles what is in {Database}. This one takes in what comes, and takes over when that one ends.")]
    private partial void StandingBy(string database);

    [LoggerMessage(LogLevel.Information, "This FocusBot now handles what is in {Database}.")]
    private partial void Leading(string database);

    [LoggerMessage(LogLevel.Warning, "Who handles what came in isn't known. {Sentence}")]
    private partial void Unavailable(string sentence);
}
