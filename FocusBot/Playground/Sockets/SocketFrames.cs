using System.Text.Json.Nodes;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Sockets;

/// <summary>The frames of Socket Mode that Slack sends.</summary>
internal static class SocketFrames
{
    public static JsonObject Hello(int connections, Workspace workspace) => new()
    {
        ["type"] = "hello",
        ["num_connections"] = connections,
        ["connection_info"] = new JsonObject { ["app_id"] = workspace.App.Id },
        ["debug_info"] = new JsonObject
        {
            ["host"] = "playground",
            ["started"] = workspace.Clock.GetUtcNow().ToString("O"),
            ["build_number"] = 1,
            ["approximate_connection_time"] = 18060,
        },
    };

    public static JsonObject Disconnect(string reason) => new()
    {
        ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "playground" },
    };

    public static JsonObject Envelope(string id, SlackDelivery parcel, Attempt attempt)
    {
        var envelope = new JsonObject
        {
            ["type"] = parcel.Kind switch
            {
                SlackDeliveryKind.Event => "events_api",
                SlackDeliveryKind.Command => "slash_commands",
                _ => "interactive",
            },
            ["envelope_id"] = id,
            ["accepts_response_payload"] = TakesAnswer(parcel),
            ["payload"] = parcel.Body.ToNode(),
        };
        if (parcel.Kind is SlackDeliveryKind.Event)
        {
            envelope["retry_attempt"] = attempt.Number;
            envelope["retry_reason"] = attempt.Reason ?? "";
        }

        return envelope;
    }

    public static bool TakesAnswer(SlackDelivery parcel) => parcel.Kind is not SlackDeliveryKind.Event;
}
