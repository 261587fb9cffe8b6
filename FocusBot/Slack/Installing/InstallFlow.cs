using FocusBot.Conversations;
using FocusBot.Delivery.Installations;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Installing;

/// <summary>From the code that Slack's page of consent gave to a token that's kept.</summary>
internal sealed partial class InstallFlow(SlackOAuth oauth, InstalledTokens tokens, IOptions<SlackOptions> options, TimeProvider clock, ILogger<InstallFlow> logger)
{
    public InstallAttempt Begin() => InstallAttempt.Begin(options.Value.ClientSecret, clock.GetUtcNow());

    /// <param name="cookie">What the browser kept of the beginning.</param>
    public async Task<InstallOutcome> EndAsync(string? state, string? cookie, string code)
    {
        if (InstallAttempt.End(options.Value.ClientSecret, state, cookie, clock.GetUtcNow()) is not { } attempt)
        {
            return new InstallOutcome.Stale();
        }

        try
        {
            return await tokens.UseAsync(attempt.Name) ? await ExchangeAsync(code) : new InstallOutcome.Stale();
        }
        catch (TokensUnavailableException ex)
        {
            NotStored(ex.Message);
            return new InstallOutcome.Unavailable();
        }
    }

    private async Task<InstallOutcome> ExchangeAsync(string code)
    {
        // A code is good once: what it gives is kept, also when the browser has gone meanwhile.
        switch (await oauth.ExchangeAsync(code, CancellationToken.None))
        {
            case SlackResult.Ok(var said) when OAuthReading.Installed(said, clock.GetUtcNow()) is { } given:
                return await KeepAsync(given);
            case SlackResult.Ok:
                return Refused("no_bot_token");
            case SlackResult.Error(var word) when SlackErrors.MeaningOf(word) is ErrorMeaning.Final or ErrorMeaning.Disconnected:
                return Refused(word);
            case var result:
                NotExchanged(result.Why());
                return new InstallOutcome.Unavailable();
        }
    }

    private async Task<InstallOutcome> KeepAsync(InstalledToken given)
    {
        await tokens.LoadAsync();
        if (tokens.All.Any(other => other.App != given.App))
        {
            Refused("another_app");
            return new InstallOutcome.AnotherApp();
        }

        // A workspace that has moved into an organisation meanwhile stays what it was: everything of it is kept under that name.
        var known = tokens.All.FirstOrDefault(other => IsSame(other.Installation, given.Installation));
        var kept = given with { Installation = known?.Installation ?? given.Installation };
        await tokens.KeepAsync(kept);
        Installed(kept.Installation);
        return new InstallOutcome.Installed(kept);
    }

    private static bool IsSame(InstallationId one, InstallationId other) =>
        one.IsEnterpriseInstall == other.IsEnterpriseInstall && (one.IsEnterpriseInstall ? one.Enterprise == other.Enterprise : one.Team == other.Team);

    private InstallOutcome.Refused Refused(string word)
    {
        NotInstalled(word);
        return new(word);
    }

    [LoggerMessage(LogLevel.Information, "FocusBot was installed in {Installation}.")]
    private partial void Installed(InstallationId installation);

    [LoggerMessage(LogLevel.Warning, "Somebody tried to install FocusBot, and nothing came of it ({Word}).")]
    private partial void NotInstalled(string word);

    [LoggerMessage(LogLevel.Warning, "Somebody tried to install FocusBot, and Slack couldn't be asked ({Reason}).")]
    private partial void NotExchanged(string reason);

    [LoggerMessage(LogLevel.Error, "Somebody tried to install FocusBot, and it couldn't be stored. {Sentence}")]
    private partial void NotStored(string sentence);
}
