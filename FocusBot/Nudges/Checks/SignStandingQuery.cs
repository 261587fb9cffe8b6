using FocusBot.Conversations;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Storage;

namespace FocusBot.Nudges.Checks;

/// <summary>Which signs no longer count in a workspace.</summary>
internal static class SignStandingQuery
{
    public static async Task<IReadOnlySet<Sign>> SwitchedOffAsync(InstallationId installation, DbSession session, DateTimeOffset now) =>
        SignStandingRule.SwitchedOff(await InterventionStore.AnswersBySignAsync(session, installation, now - SignStandingRule.Window));
}
