using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Sending;

/// <summary>Reads what <c>users.info</c> says of a person, and leaves every name where it is.</summary>
internal static class PersonAnswer
{
    private const string Slackbot = "USLACKBOT";

    /// <returns><see langword="null"/> when the answer tells of nobody.</returns>
    public static PersonFacts? Read(JsonElement answer, UserId user, InstallationId installation) => answer.Part("user") is { ValueKind: JsonValueKind.Object } said
        ? new(
            user,
            Is(said, "is_admin") || Is(said, "is_owner") || Is(said, "is_primary_owner"),
            Is(said, "is_bot") || user.Value is Slackbot,
            Is(said, "is_restricted") || Is(said, "is_ultra_restricted"),
            Is(said, "is_stranger") || IsOfAnotherTeam(said, installation),
            Is(said, "deleted"),
            said.Text("tz") is { Length: > 0 and <= 64 } zone ? zone : null)
        {
            AwayUntil = AwayStatus.Until(said.Part("profile")),
        }
        : null;

    private static bool Is(JsonElement said, string property) => said.Part(property) is { ValueKind: JsonValueKind.True };

    /// <remarks>Inside an organisation people of other workspaces are no strangers, and of everybody in it the workspace names the organisation.</remarks>
    private static bool IsOfAnotherTeam(JsonElement said, InstallationId installation) =>
        installation.IsForeign(said.Text("team_id"), isShared: true)
        && (installation.Enterprise is not { } organisation || said.Part("enterprise_user")?.Text("enterprise_id") != organisation);
}
