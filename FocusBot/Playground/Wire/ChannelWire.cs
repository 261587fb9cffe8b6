using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

internal static class ChannelWire
{
    public static JsonObject ToJson(WorkspaceChannel channel, Workspace workspace) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Kind is ChannelKind.Direct ? null : channel.Name,
        ["is_channel"] = channel.Kind is ChannelKind.Public,
        ["is_group"] = channel.Kind is ChannelKind.Private,
        ["is_im"] = channel.Kind is ChannelKind.Direct,
        ["is_private"] = channel.Kind is not ChannelKind.Public,
        ["is_archived"] = channel.IsArchived,
        ["is_general"] = false,
        ["is_member"] = channel.Has(workspace.App.BotUser),
        ["is_shared"] = channel.IsShared,
        ["is_ext_shared"] = channel.IsShared,
        ["is_org_shared"] = false,
        ["context_team_id"] = workspace.Team.Id,
        ["topic"] = new JsonObject { ["value"] = channel.Topic, ["creator"] = "", ["last_set"] = 0 },
    };

    /// <summary>The name that a slash command carries.</summary>
    public static string NameFor(WorkspaceChannel channel) => channel.Kind switch
    {
        ChannelKind.Public => channel.Name,
        ChannelKind.Private => "privategroup",
        _ => "directmessage",
    };
}
