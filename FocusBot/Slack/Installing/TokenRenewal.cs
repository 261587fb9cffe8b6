using FocusBot.Delivery.Installations;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Installing;

/// <summary>Changes a token that ends after twelve hours for the next one.</summary>
internal sealed class TokenRenewal(SlackOAuth oauth, TimeProvider clock) : IRenewTokens
{
    public async Task<Renewal> RenewAsync(InstalledToken token, CancellationToken cancellationToken) => token.RefreshToken is null
        ? new Renewal.Refused("no_refresh_token")
        : await oauth.RenewAsync(token.RefreshToken, cancellationToken) switch
        {
            SlackResult.Ok(var said) when OAuthReading.Renewed(token, said, clock.GetUtcNow()) is { } renewed => new Renewal.Renewed(renewed),
            SlackResult.Ok => new Renewal.Refused("no_bot_token"),
            SlackResult.Error(var word) when SlackErrors.MeaningOf(word) is ErrorMeaning.Final or ErrorMeaning.Disconnected => new Renewal.Refused(word),
            var result => new Renewal.Unavailable(result.Why()),
        };
}
