using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Sending;

/// <summary>Tells what a person wrote from everything else that is in a thread, by what is allowed: Slack invents new kinds.</summary>
internal static class HumanMessage
{
    private const string Slackbot = "USLACKBOT";

    /// <returns><see langword="null"/> for what no person wrote. The text is not looked at.</returns>
    public static FetchedMessage? Read(JsonElement message) =>
        message.Part("subtype") is null or { ValueKind: JsonValueKind.Null } || message.Text("subtype") is "file_share" or "me_message" or "thread_broadcast"
            ? ReadAuthored(message)
            : null;

    private static FetchedMessage? ReadAuthored(JsonElement message) =>
        message.Text("bot_id") is null
        && message.Part("hidden") is not { ValueKind: JsonValueKind.True }
        && message.Text("user") is not Slackbot
        && UserId.Find(message.Text("user")) is { } user
        && MessageTs.TryParse(message.Text("ts"), out var ts)
            ? new(ts, user)
            : null;
}
