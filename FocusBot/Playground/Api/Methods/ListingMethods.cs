using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

/// <summary>Which conversations there are, and which of them are the app's.</summary>
internal sealed class ListingMethods(Workspace workspace, ChannelAccess access) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Reading("conversations.list", arguments => List(arguments, channel => channel.Kind is ChannelKind.Public || IsMine(channel), 1000)) with { PerMinute = 20 },
        Reading("users.conversations", arguments => List(arguments, IsMine, 999)) with { Differs = "Always the app's own: `user` is ignored." },
    ];

    private static ApiMethod Reading(string name, Func<ApiArguments, JsonObject> run) => new(name, arguments => Task.FromResult(run(arguments)))
    {
        ReadsJson = false, PerMinute = 50, Scopes = ["channels:read", "groups:read", "im:read", "mpim:read"],
    };

    private JsonObject List(ApiArguments arguments, Func<WorkspaceChannel, bool> isMeant, int most)
    {
        var kinds = (arguments.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries).Select(Kind).ToHashSet();
        foreach (var kind in kinds)
        {
            access.Require(Grants.ScopeOf(kind, "read"));
        }

        var channels = workspace.Channels.All
            .Where(channel => kinds.Contains(channel.Kind) && isMeant(channel) && !(channel.IsArchived && arguments.Flag("exclude_archived")));
        return Paging.Page("channels", [.. channels.Select(Json)], arguments, (100, most));
    }

    private JsonObject Json(WorkspaceChannel channel)
    {
        var json = ChannelWire.ToJson(channel, workspace);
        if (channel.Kind is ChannelKind.Public or ChannelKind.Private)
        {
            json["num_members"] = channel.Members.Count;
        }

        return json;
    }

    private bool IsMine(WorkspaceChannel channel) => channel.Has(workspace.App.BotUser);

    private static ChannelKind Kind(string type) => type switch
    {
        "public_channel" => ChannelKind.Public,
        "private_channel" => ChannelKind.Private,
        "mpim" => ChannelKind.Several,
        "im" => ChannelKind.Direct,
        _ => throw new ApiRefusalException("invalid_types"),
    };
}
