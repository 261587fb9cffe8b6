using System.Runtime.CompilerServices;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Diagnosis;

/// <summary>Every workspace that has installed FocusBot by itself, a line each.</summary>
internal sealed class InstallationsDiagnosis(IOptions<SlackOptions> options, InstalledTokens tokens, SlackApi api, TimeProvider clock) : IDiagnose
{
    private const string Subject = "Slack workspaces";

    public async IAsyncEnumerable<DoctorFinding> DiagnoseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (options.Value is not { ServesMany: true, Transport: not SlackTransport.Playground })
        {
            yield break;
        }

        if (await UnreadAsync() is { } unread)
        {
            yield return unread;
            yield break;
        }

        foreach (var finding in SlackDistributionRule.Check(options.Value))
        {
            yield return finding;
        }

        foreach (var token in tokens.All)
        {
            yield return InstallationFindingRule.Judge(token, await api.TestTokenAsync(token.Token, cancellationToken), clock.GetUtcNow());
        }
    }

    /// <returns>Why there's nothing to look at.</returns>
    private async Task<DoctorFinding?> UnreadAsync()
    {
        try
        {
            await tokens.LoadIfThereAsync();
        }
        catch (TokensUnavailableException ex)
        {
            return new(DoctorFindingKind.Broken, Subject, ex.Message);
        }

        return tokens.All.Count > 0 ? null : new(DoctorFindingKind.Remark, Subject, "Nobody has installed FocusBot yet: open /slack/install at its address in a browser.");
    }
}
