using FocusBot.Conversations;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.WebApi;

/// <summary>There's one workspace, and its token is a setting.</summary>
internal sealed class OneToken(IOptions<SlackOptions> options) : IKnowTokens
{
    public ValueTask<string?> OfAsync(InstallationId installation) => new(options.Value.BotToken);
}
