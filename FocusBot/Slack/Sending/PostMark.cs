using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Sending;

/// <summary>The metadata by which a post is found again. Everybody in the workspace can read it, so it is an opaque id and nothing else.</summary>
internal static class PostMark
{
    private const string Prefix = "focusbot_";

    public static JsonObject Of(string kind, string parcelId) => new()
    {
        ["event_type"] = Prefix + kind,
        ["event_payload"] = new JsonObject { ["outbox_id"] = parcelId },
    };

    public static bool Bears(JsonElement message, string parcelId) =>
        message.Part("metadata") is { } mark
        && mark.Text("event_type") is { } type && type.StartsWith(Prefix, StringComparison.Ordinal)
        && mark.Part("event_payload")?.Text("outbox_id") == parcelId;
}
