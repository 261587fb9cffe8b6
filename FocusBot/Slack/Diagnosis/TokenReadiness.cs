using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Diagnosis;

/// <summary>Whether Slack took the bot token when it was last shown.</summary>
internal sealed class TokenReadiness(TokenStanding standing, IOptions<SlackOptions> options) : ICheckReadiness
{
    public ValueTask<DoctorFinding?> WhyNotAsync() => new(standing.Refusal is { } word
        ? SlackTokenRule.Judge(new SlackResult.Error(word), options.Value.ApiBaseUrl.Host)
        : null);
}
