using FocusBot.Conversations;
using FocusBot.Delivery.Loops;
using FocusBot.Storage;

namespace FocusBot.Delivery.Installations;

/// <summary>Sees what other FocusBots installed, and renews tokens before they end: one FocusBot at a time does.</summary>
internal sealed partial class TokenKeeper(
    InstalledTokens tokens, IRenewTokens renewal, Database database, TimeProvider clock, ILogger<TokenKeeper> logger) : Worker
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>A token that Slack gave and the database didn't take: it can't be had again.</summary>
    private readonly Dictionary<InstallationId, (InstalledToken Before, InstalledToken Renewed)> _unsaved = [];

    /// <summary>What was refused isn't asked again, and said once.</summary>
    private readonly HashSet<(InstallationId Installation, DateTimeOffset InstalledAt)> _refused = [];

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await Task.Delay(Every, clock, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var (installation, (before, renewed)) in _unsaved)
            {
                await SaveAsync(installation, before, renewed);
            }

            await tokens.LoadAsync();
            foreach (var token in tokens.All.Where(IsDue))
            {
                if (await database.TryLeadAsync() is not null)
                {
                    await RenewAsync(token, stoppingToken);
                }
            }
        }
        catch (Exception ex) when (ex is TokensUnavailableException or StorageException)
        {
            StoreUnavailable(ex.Message);
        }
    }

    private bool IsDue(InstalledToken token) => token.IsToBeRenewed(clock.GetUtcNow()) && !_refused.Contains((token.Installation, token.InstalledAt));

    private async Task RenewAsync(InstalledToken token, CancellationToken stoppingToken)
    {
        switch (await renewal.RenewAsync(token, stoppingToken))
        {
            case Renewal.Renewed(var renewed):
                _unsaved[token.Installation] = (token, renewed);
                await SaveAsync(token.Installation, token, renewed);
                break;
            case Renewal.Refused(var word):
                _refused.Add((token.Installation, token.InstalledAt));
                Refused(token.Installation, word);
                break;
            case Renewal.Unavailable(var word):
                NotRenewed(token.Installation, word);
                break;
        }
    }

    private async Task SaveAsync(InstallationId installation, InstalledToken before, InstalledToken renewed)
    {
        await tokens.RenewAsync(before, renewed);
        _unsaved.Remove(installation);
    }

    [LoggerMessage(LogLevel.Error, "The token of {Installation} can't be renewed ({Word}) and ends soon: install FocusBot there again.")]
    private partial void Refused(InstallationId installation, string word);

    [LoggerMessage(LogLevel.Warning, "The token of {Installation} couldn't be renewed yet ({Word}). It still works, and is tried again.")]
    private partial void NotRenewed(InstallationId installation, string word);

    [LoggerMessage(LogLevel.Warning, "The tokens of installations can't be looked at. {Sentence}")]
    private partial void StoreUnavailable(string sentence);
}
