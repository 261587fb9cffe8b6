using FocusBot.Conversations;
using FocusBot.Nudges.Automatic;
using FocusBot.Reviews.Exchanges;
using FocusBot.Storage;
using FocusBot.Teams;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges;

/// <summary>How often FocusBot has spoken in a channel, and which signs no longer count.</summary>
internal sealed class NudgeCount(IOptions<MismatchOptions> options) : ICountNudges
{
    public Task<int> NudgesSinceAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since) =>
        NudgeStore.CountSinceAsync(session, installation, channel, since);

    public async Task<IReadOnlyList<string>> SwitchedOffAsync(DbSession session, InstallationId installation, DateTimeOffset now) =>
        [.. SignStandingRule.SwitchedOff(await MomentStore.AnswersBySignAsync(session, installation, now - SignStandingRule.Window)).Order().Select(SignWords.Label)];

    public async Task<NudgeForecast> ForecastAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since) =>
        ForecastRule.Of(await GlanceStore.OfChannelAsync(session, installation, channel, since), options.Value);
}
