using FocusBot.Conversations;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Slack.Receiving;

/// <summary>The workspaces and organisations that have installed this FocusBot by themselves.</summary>
internal sealed class InstalledWorkspaces(InstalledTokens tokens, ReceivingMetrics metrics) : IKnowInstallations
{
    public async Task<Owner> OwnerOfAsync(ArrivalKind kind, InstallationId delivered, bool somebodyWaits)
    {
        var owner = OwnerOf(kind, delivered);
        if (owner.Ownership is not Ownership.Foreign)
        {
            return owner;
        }

        try
        {
            // Another FocusBot may have installed it a moment ago.
            await tokens.LoadAsync();
        }
        catch (TokensUnavailableException)
        {
            return new(Ownership.Unknown, delivered);
        }

        owner = OwnerOf(kind, delivered);
        if (owner.Ownership is Ownership.Foreign)
        {
            metrics.Foreign();
        }

        return owner;
    }

    private Owner OwnerOf(ArrivalKind kind, InstallationId delivered) => OwnershipRule.OwnerAmong(tokens.Index, kind, delivered);
}
