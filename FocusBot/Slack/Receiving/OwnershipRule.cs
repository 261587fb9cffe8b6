using FocusBot.Conversations;

namespace FocusBot.Slack.Receiving;

/// <summary>Whether a delivery is the own installation's. Slack delivers to one address for every workspace that has the app.</summary>
internal static class OwnershipRule
{
    /// <param name="own">Whose the token is.</param>
    public static bool IsOurs(InstallationId own, InstallationId delivered) => own.IsEnterpriseInstall
        ? delivered.IsEnterpriseInstall && delivered.Enterprise == own.Enterprise
        : !delivered.IsEnterpriseInstall && delivered.Team == own.Team;
}
