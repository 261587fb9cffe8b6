using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>The inner events that a channel gives rise to.</summary>
internal static class EventWire
{
    public static JsonObject Posted(Message message, WorkspaceChannel channel, Workspace workspace) =>
        In(channel, MessageWire.ToJson(message, workspace), message.Ts);

    public static JsonObject Mentioned(Message message, WorkspaceChannel channel, Workspace workspace)
    {
        var json = Posted(message, channel, workspace);
        json["type"] = "app_mention";
        json.Remove("channel_type");
        return json;
    }

    public static JsonObject Changed(Message before, Message after, WorkspaceChannel channel, Workspace workspace) => Hidden(channel, workspace, new()
    {
        ["subtype"] = "message_changed",
        ["message"] = MessageWire.ToJson(after, workspace),
        ["previous_message"] = MessageWire.ToJson(before, workspace),
    });

    public static JsonObject Deleted(Message gone, WorkspaceChannel channel, Workspace workspace) => Hidden(channel, workspace, new()
    {
        ["subtype"] = "message_deleted",
        ["deleted_ts"] = gone.Ts,
        ["previous_message"] = MessageWire.ToJson(gone, workspace),
    });

    public static JsonObject HomeOpened(string user, WorkspaceChannel direct, OpenView? home, Workspace workspace)
    {
        var json = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = user,
            ["channel"] = direct.Id,
            ["tab"] = "home",
            ["event_ts"] = workspace.Timestamps.Next(),
        };
        if (home is not null)
        {
            json["view"] = ViewWire.ToJson(home, workspace);
        }

        return json;
    }

    /// <summary>The outer ts of a change is the change's own, never the message's.</summary>
    private static JsonObject Hidden(WorkspaceChannel channel, Workspace workspace, JsonObject json)
    {
        var ts = workspace.Timestamps.Next();
        json["type"] = "message";
        json["hidden"] = true;
        json["ts"] = ts;
        return In(channel, json, ts);
    }

    private static JsonObject In(WorkspaceChannel channel, JsonObject json, string eventTs)
    {
        json["channel"] = channel.Id;
        json["channel_type"] = channel.WireType;
        json["event_ts"] = eventTs;
        return json;
    }
}
