using FocusBot.Conversations;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Nudges.Why;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges.Upkeep;

/// <summary>How often FocusBot has spoken in a channel, and which signs no longer count.</summary>
internal sealed class NudgeCount(IOptions<MismatchOptions> options) : ICountNudges
{
    public Task<int> NudgesSinceAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since) =>
        NudgeStore.CountSinceAsync(session, new(installation, channel), since);

    public async Task<IReadOnlyList<string>> SwitchedOffAsync(DbSession session, InstallationId installation, DateTimeOffset now) =>
        [.. SignStandingRule.SwitchedOff(await InterventionStore.AnswersBySignAsync(session, installation, now - SignStandingRule.Window)).Order().Select(SignWords.Label)];

    public async Task<NudgeForecast> ForecastAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since) =>
        SensitivityForecastRule.Of(await CheckResultStore.OfChannelAsync(session, new(installation, channel), since), options.Value);
}
