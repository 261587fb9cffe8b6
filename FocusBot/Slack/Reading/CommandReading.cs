using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Reads a slash command, whose form stands as JSON here, as Socket Mode delivers it.</summary>
internal static class CommandReading
{
    /// <summary>The form fields that are read; whatever else Slack sends is not kept.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "team_id", "team_domain", "enterprise_id", "is_enterprise_install", "channel_id", "user_id", "text", "response_url", "trigger_id",
    ];

    public static Understood Of(JsonElement root)
    {
        var trigger = root.RequiredText("trigger_id"u8);
        var given = new ConversationEvent.CommandGiven(
            InstallationReading.OfCommand(root),
            root.RequiredChannel("channel_id"u8),
            root.RequiredUser("user_id"u8),
            new(root.Text("text"u8) ?? ""),
            new(root.RequiredText("response_url"u8)),
            Fingerprint.Of(trigger))
        {
            Workspace = root.Text("team_domain"u8),
        };
        return new(given, $"command/{given.Invocation}", LaneRule.LaneOf(given)) { Trigger = TriggerId.Find(trigger) };
    }
}
