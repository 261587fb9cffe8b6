using FocusBot.Conversations;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Receiving;

namespace FocusBot.Tests.Slack.Installing;

/// <summary>Whose a delivery is, among several that have installed FocusBot.</summary>
public sealed class OwnershipTests
{
    private static readonly InstalledIndex Installed = new(
        [.. ((InstallationId[])[InstallationId.Workspace("T1"), new("E1", "T2", false), new("E2", null, true), new("E2", "T5", false), new("E3", "T6", false), new("E3", "T7", false)]).Select(id => new InstalledToken(id, "A1", "Acme", "", "xoxb-1", Given.Noon))]);

    [Theory]
    [InlineData("-/T1/workspace", ArrivalKind.Event, "-/T1/workspace")]
    [InlineData("E9/T1/workspace", ArrivalKind.Event, "-/T1/workspace")]
    [InlineData("-/T2/workspace", ArrivalKind.Event, "E1/T2/workspace")]
    [InlineData("E1/T3/workspace", ArrivalKind.Event, null)]
    [InlineData("E1/T3/workspace", ArrivalKind.Interaction, "E1/T2/workspace")]
    [InlineData("E2/T4/workspace", ArrivalKind.Event, "E2/-/organisation")]
    [InlineData("E2/-/organisation", ArrivalKind.Event, "E2/-/organisation")]
    [InlineData("E2/T5/workspace", ArrivalKind.Event, "E2/T5/workspace")]
    [InlineData("E3/T8/workspace", ArrivalKind.Interaction, null)]
    [InlineData("E3/T7/workspace", ArrivalKind.Interaction, "E3/T7/workspace")]
    [InlineData("-/T9/workspace", ArrivalKind.Command, null)]
    [InlineData("E1/-/organisation", ArrivalKind.Event, null)]
    internal void The_workspaces_own_comes_first_then_its_organisations_then_the_only_colleagues(string delivered, ArrivalKind kind, string? own)
    {
        var owner = OwnershipRule.OwnerAmong(Installed, kind, InstallationId.Parse(delivered));

        Assert.Equal((own is null ? Ownership.Foreign : Ownership.Ours, own ?? delivered), (owner.Ownership, owner.Installation.Key));
    }
}
