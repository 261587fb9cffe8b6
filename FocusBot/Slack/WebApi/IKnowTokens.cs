using FocusBot.Conversations;

namespace FocusBot.Slack.WebApi;

/// <summary>Knows which token lets FocusBot act in which installation.</summary>
internal interface IKnowTokens
{
    /// <returns>Blank: there's none there any more; absent: it can't be found out now.</returns>
    ValueTask<string?> OfAsync(InstallationId installation);
}
