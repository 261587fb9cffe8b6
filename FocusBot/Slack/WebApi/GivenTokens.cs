using FocusBot.Conversations;
using FocusBot.Delivery.Installations;

namespace FocusBot.Slack.WebApi;

/// <summary>Each workspace gave its own when somebody installed FocusBot there.</summary>
internal sealed class GivenTokens(InstalledTokens installed) : IKnowTokens
{
    public async ValueTask<string?> OfAsync(InstallationId installation)
    {
        try
        {
            return (await installed.FindAsync(installation))?.Token ?? "";
        }
        catch (TokensUnavailableException)
        {
            return null;
        }
    }
}
