using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>What the Events API wraps around an event.</summary>
internal static class EventEnvelope
{
    /// <summary>Slack still sends it and nobody may rely on it.</summary>
    public const string DeprecatedToken = "deprecated-verification-token";

    public static JsonObject Around(JsonObject happened, Workspace workspace, bool isShared) => new()
    {
        ["token"] = DeprecatedToken,
        ["team_id"] = workspace.Team.Id,
        ["context_team_id"] = workspace.Team.Id,
        ["context_enterprise_id"] = null,
        ["api_app_id"] = workspace.App.Id,
        ["event"] = happened,
        ["type"] = "event_callback",
        ["event_id"] = Ids.New("Ev"),
        ["event_time"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = workspace.Team.Id,
            ["user_id"] = workspace.App.BotUser,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = isShared,
        ["event_context"] = $"4-{Ids.Hex(24)}",
    };
}
