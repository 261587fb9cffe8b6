using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Which installation a delivery belongs to. Every kind of delivery says it in another place.</summary>
internal static class InstallationReading
{
    /// <summary>Of an event; <paramref name="authorization"/> is the first of its <c>authorizations</c>, when it has any.</summary>
    public static InstallationId OfEvent(JsonElement root, JsonElement? authorization) => Of(
        authorization?.Id("enterprise_id"u8) ?? root.Id("enterprise_id"u8),
        authorization?.Id("team_id"u8) ?? root.Id("team_id"u8),
        authorization?.Flag("is_enterprise_install"u8) ?? false);

    public static InstallationId OfCommand(JsonElement root) =>
        Of(root.Id("enterprise_id"u8), root.Id("team_id"u8), root.Flag("is_enterprise_install"u8));

    /// <summary>Of a press, a shortcut or a form. In a shared channel a form knows best where it was opened.</summary>
    public static InstallationId OfInteraction(JsonElement root) => Of(
        root.Child("enterprise"u8)?.Id("id"u8) ?? root.Child("team"u8)?.Id("enterprise_id"u8),
        root.Child("view"u8)?.Id("app_installed_team_id"u8) ?? root.Child("team"u8)?.Id("id"u8) ?? root.Child("user"u8)?.Id("team_id"u8),
        root.Flag("is_enterprise_install"u8));

    /// <summary>Of the token, as <c>auth.test</c> says. An organisation's may name a workspace all the same, or the organisation in its place.</summary>
    /// <returns><see langword="null"/> when it names none.</returns>
    public static InstallationId? OfToken(JsonElement said) => Of(said, said.Text("enterprise_id"), said.Text("team_id"));

    /// <summary>Of what <c>oauth.v2.access</c> gives.</summary>
    /// <returns><see langword="null"/> when it names none.</returns>
    public static InstallationId? OfGrant(JsonElement said) => Of(said, said.Part("enterprise")?.Text("id"), said.Part("team")?.Text("id"));

    private static InstallationId? Of(JsonElement said, string? enterprise, string? team) => said.Part("is_enterprise_install") is { ValueKind: JsonValueKind.True }
        ? IdRule.IsId(enterprise) ? new(enterprise, null, true) : null
        : IdRule.IsId(team) ? new(IdRule.IsId(enterprise) ? enterprise : null, team, false) : null;

    /// <summary>An organisation's deliveries may or may not name a workspace: without it, all of them name the same installation.</summary>
    private static InstallationId Of(string? enterprise, string? team, bool isEnterpriseInstall) => (enterprise, team) switch
    {
        ({ }, _) when isEnterpriseInstall => new(enterprise, null, true),
        (_, { }) => new(enterprise, team, false),
        _ => throw new UnreadableArrivalException("It names no installation."),
    };
}
