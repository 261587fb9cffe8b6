using System.Runtime.CompilerServices;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Diagnosis;

/// <summary>What <c>doctor</c> says about the way to Slack: settings, token, scopes, clock, socket.</summary>
internal sealed class SlackDiagnosis(IOptions<SlackOptions> options, SlackApi api, TimeProvider clock) : IDiagnose
{
    private const string Playground =
        "This is the playground, a workspace inside the program. A workspace of yours needs Slack:BotToken, and Slack:SigningSecret (Slack calls FocusBot) or Slack:AppToken (Socket Mode): docs/install.md says where to get them.";

    public async IAsyncEnumerable<DoctorFinding> DiagnoseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.Transport is SlackTransport.Playground)
        {
            yield return new(DoctorFindingKind.Remark, "Slack", Playground);
            yield break;
        }

        foreach (var finding in SlackSettingsRule.Check(settings))
        {
            yield return finding;
        }

        foreach (var finding in await AskAsync(settings, cancellationToken))
        {
            yield return finding;
        }
    }

    /// <remarks>A setting that is missing was named already: Slack's answer to the lack of it would only repeat that.</remarks>
    private async Task<IReadOnlyList<DoctorFinding>> AskAsync(SlackOptions settings, CancellationToken cancellationToken)
    {
        var findings = new List<DoctorFinding>();
        if (settings.BotToken is not "")
        {
            findings.AddRange(await AskAboutTokenAsync(settings.ApiBaseUrl.Host, cancellationToken));
        }

        if (settings is { Transport: SlackTransport.Socket, AppToken: not "" })
        {
            findings.Add(SlackSocketRule.Judge(await api.OpenConnectionAsync(cancellationToken)));
        }

        return findings;
    }

    private async Task<IEnumerable<DoctorFinding>> AskAboutTokenAsync(string host, CancellationToken cancellationToken)
    {
        var result = await api.TestTokenAsync(cancellationToken);
        var token = SlackTokenRule.Judge(result, host);
        return result is SlackResult.Ok { Headers: var headers }
            ? [token, .. SlackScopesRule.Check(headers.GrantedScopes), .. SlackDistributionRule.Check(options.Value), SlackClockRule.Check(headers.Date, clock.GetUtcNow())]
            : [token];
    }
}
