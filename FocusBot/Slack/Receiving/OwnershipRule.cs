using FocusBot.Conversations;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Slack.Receiving;

/// <summary>Whether a delivery is the own installation's. Slack delivers to one address for every workspace that has the app.</summary>
internal static class OwnershipRule
{
    /// <param name="own">Whose the token is; <see langword="null"/> when that is not known yet.</param>
    public static Owner OwnerOf(ArrivalKind kind, InstallationId delivered, InstallationId? own) => own switch
    {
        null => new(Ownership.Unknown, delivered),
        { } known when IsOurs(kind, delivered, known) => new(Ownership.Ours, known with { Enterprise = known.Enterprise ?? delivered.Enterprise }),
        _ => new(Ownership.Foreign, delivered),
    };

    /// <param name="installed">Each by the name under which everything of it is kept, whatever Slack has come to call it since.</param>
    /// <remarks>The workspace's own comes before its organisation's. What a colleague does in a third workspace is the one's that there is; of two, nobody knows which.</remarks>
    public static Owner OwnerAmong(InstalledIndex installed, ArrivalKind kind, InstallationId delivered)
    {
        var own = delivered.IsEnterpriseInstall ? null : installed.OfTeam(delivered.Team);
        var colleagues = delivered.IsEnterpriseInstall || kind is ArrivalKind.Event ? null : installed.OnlyWorkspaceOf(delivered.Enterprise);
        return (own ?? installed.OfOrganisation(delivered.Enterprise) ?? colleagues) is { } owner ? new(Ownership.Ours, owner) : new(Ownership.Foreign, delivered);
    }

    /// <remarks>
    /// An event names the installation that it is for. What a person does names the workspace that the person is in:
    /// inside of an organisation that may be another one, and it is FocusBot's buttons and commands that they use there.
    /// </remarks>
    private static bool IsOurs(ArrivalKind kind, InstallationId delivered, InstallationId own) => own.IsEnterpriseInstall
        ? delivered.IsEnterpriseInstall && delivered.Enterprise == own.Enterprise
        : !delivered.IsEnterpriseInstall && (delivered.Team == own.Team || (kind is not ArrivalKind.Event && own.Enterprise is { } organisation && delivered.Enterprise == organisation));
}
