using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>The events about channels, reactions and files, other than messages.</summary>
internal static class ChannelEventWire
{
    public static JsonObject Joined(string user, string? inviter, WorkspaceChannel channel, Workspace workspace)
    {
        var json = Member("member_joined_channel", user, channel, workspace);
        json.AddIfAny("inviter", inviter);
        return json;
    }

    public static JsonObject Left(string user, WorkspaceChannel channel, Workspace workspace) => Member("member_left_channel", user, channel, workspace);

    public static JsonObject Created(WorkspaceChannel channel, Workspace workspace) => Event("channel_created", workspace, new()
    {
        ["channel"] = new JsonObject
        {
            ["id"] = channel.Id,
            ["is_channel"] = true,
            ["name"] = channel.Name,
            ["name_normalized"] = channel.Name,
            ["created"] = channel.Made?.At.ToUnixTimeSeconds(),
            ["creator"] = channel.Made?.By,
            ["is_shared"] = false,
            ["is_org_shared"] = false,
            ["context_team_id"] = workspace.Team.Id,
        },
    });

    public static JsonObject Renamed(EventType type, WorkspaceChannel channel, Workspace workspace) => Event(type.Name, workspace, new()
    {
        ["channel"] = new JsonObject
        {
            ["id"] = channel.Id, ["name"] = channel.Name, ["name_normalized"] = channel.Name, ["created"] = channel.Made?.At.ToUnixTimeSeconds(),
        },
    });

    /// <summary>Archived, or opened again.</summary>
    public static JsonObject Ended(EventType type, string user, WorkspaceChannel channel, Workspace workspace) =>
        Event(type.Name, workspace, new() { ["channel"] = channel.Id, ["user"] = user });

    /// <param name="type"><c>reaction_added</c> or <c>reaction_removed</c>.</param>
    public static JsonObject Reacted(string type, string user, string reaction, Message message, Workspace workspace) => Event(type, workspace, new()
    {
        ["user"] = user,
        ["reaction"] = reaction,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = message.Channel, ["ts"] = message.Ts },
        ["item_user"] = message.User,
    });

    public static JsonObject FileShared(string file, Message message, Workspace workspace) => Event("file_shared", workspace, new()
    {
        ["file_id"] = file, ["user_id"] = message.User, ["file"] = new JsonObject { ["id"] = file }, ["channel_id"] = message.Channel,
    });

    private static JsonObject Member(string type, string user, WorkspaceChannel channel, Workspace workspace) => Event(type, workspace, new()
    {
        ["user"] = user,
        ["channel"] = channel.Id,
        ["channel_type"] = channel.Kind is ChannelKind.Private ? "G" : "C",
        ["team"] = workspace.Team.Id,
    });

    private static JsonObject Event(string type, Workspace workspace, JsonObject json)
    {
        json["type"] = type;
        json["event_ts"] = workspace.Timestamps.Next();
        return json;
    }
}
