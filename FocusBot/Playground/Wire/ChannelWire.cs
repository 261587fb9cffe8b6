using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

internal static class ChannelWire
{
    public static JsonObject ToJson(WorkspaceChannel channel, Workspace workspace) => channel.Kind is ChannelKind.Direct
        ? Direct(channel, workspace)
        : Named(channel, workspace);

    /// <summary>The name that a slash command carries.</summary>
    public static string NameFor(WorkspaceChannel channel) => channel.Kind switch
    {
        ChannelKind.Public => channel.Name,
        ChannelKind.Private => "privategroup",
        ChannelKind.Several => channel.Name,
        _ => "directmessage",
    };

    private static JsonObject Direct(WorkspaceChannel channel, Workspace workspace) => new()
    {
        ["id"] = channel.Id,
        ["created"] = Created(channel),
        ["is_archived"] = false,
        ["is_im"] = true,
        ["is_org_shared"] = false,
        ["context_team_id"] = workspace.Team.Id,
        ["updated"] = Created(channel) * 1000,
        ["user"] = channel.Members.First(member => member != workspace.App.BotUser),
        ["is_user_deleted"] = false,
        ["priority"] = 0,
    };

    /// <summary>Private channels are channels too: <c>is_group</c> is for those from before March 2021.</summary>
    private static JsonObject Named(WorkspaceChannel channel, Workspace workspace) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Name,
        ["is_channel"] = true,
        ["is_group"] = false,
        ["is_im"] = false,
        ["is_mpim"] = channel.Kind is ChannelKind.Several,
        ["is_private"] = channel.Kind is not ChannelKind.Public,
        ["created"] = Created(channel),
        ["is_archived"] = channel.IsArchived,
        ["is_general"] = channel.IsGeneral,
        ["unlinked"] = 0,
        ["name_normalized"] = channel.Name,
        ["is_shared"] = channel.IsShared,
        ["is_org_shared"] = false,
        ["is_pending_ext_shared"] = false,
        ["pending_shared"] = new JsonArray(),
        ["context_team_id"] = workspace.Team.Id,
        ["updated"] = Created(channel) * 1000,
        ["parent_conversation"] = null,
        ["creator"] = channel.Made?.By,
        ["is_ext_shared"] = channel.IsShared,
        ["shared_team_ids"] = Teams(channel, workspace),
        ["pending_connected_team_ids"] = new JsonArray(),
        ["is_member"] = channel.Has(workspace.App.BotUser),
        ["topic"] = Json(channel.Topic),
        ["purpose"] = Json(channel.Purpose),
        ["previous_names"] = new JsonArray([.. channel.PreviousNames.Select(name => JsonValue.Create(name))]),
    };

    private static JsonArray Teams(WorkspaceChannel channel, Workspace workspace)
    {
        var others = channel.IsShared ? channel.Members.Select(workspace.People.Find).OfType<Person>().Select(workspace.TeamOf) : [];
        return [.. others.Prepend(workspace.Team.Id).Distinct().Select(team => JsonValue.Create(team))];
    }

    private static long Created(WorkspaceChannel channel) => channel.Made?.At.ToUnixTimeSeconds() ?? 0;

    private static JsonObject Json(Said said) => new() { ["value"] = said.Value, ["creator"] = said.By, ["last_set"] = said.At };
}
