using System.Text.Json.Nodes;
using FocusBot.Playground.Actions;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

/// <summary>What the app makes of channels: their names, their topics, their ends.</summary>
internal sealed class ManagingMethods(Workspace workspace, ChannelAccess access, ChannelActions channels) : IOfferMethods
{
    private const int LongestTopic = 250;

    public IEnumerable<ApiMethod> All =>
    [
        Changing("conversations.create", Create) with { PerMinute = 20 },
        Changing("conversations.archive", Archive) with { PerMinute = 20 },
        Changing("conversations.unarchive", Unarchive) with { PerMinute = 20, Differs = "The bot that archived a channel can open it again; with Slack it's no longer in it." },
        Changing("conversations.rename", Rename) with { PerMinute = 20 },
        Changing("conversations.setTopic", arguments => Set(arguments, "topic", channels.SetTopicAsync)) with { PerMinute = 20 },
        Changing("conversations.setPurpose", arguments => Set(arguments, "purpose", channels.SetPurposeAsync)) with { PerMinute = 20 },
    ];

    private string Bot => workspace.App.BotUser;

    private static ApiMethod Changing(string name, Func<ApiArguments, JsonObject> run) =>
        new(name, arguments => Task.FromResult(run(arguments))) { Scopes = ["channels:manage", "groups:write"] };

    private JsonObject Create(ApiArguments arguments)
    {
        var name = FreeName(arguments);
        var isPrivate = arguments.Flag("is_private");
        access.Require(isPrivate ? "groups:write" : "channels:manage");
        var made = new WorkspaceChannel(Ids.New("C"), name, isPrivate ? ChannelKind.Private : ChannelKind.Public) { Members = [Bot] };

        // Nobody waits here until the app has heard of what it did itself.
        _ = channels.CreateAsync(made);
        return Answer(made.Id);
    }

    private JsonObject Archive(ApiArguments arguments)
    {
        var channel = Managed(arguments, "already_archived");
        if (channel.IsGeneral)
        {
            throw new ApiRefusalException("cant_archive_general");
        }

        _ = channels.ArchiveAsync(Bot, channel.Id);
        return [];
    }

    private JsonObject Unarchive(ApiArguments arguments)
    {
        var id = arguments.Required("channel");
        if (workspace.Channels.Find(id) is not { } channel || !(channel.Kind is ChannelKind.Public || channel.Has(Bot)))
        {
            throw new ApiRefusalException("channel_not_found");
        }

        if (!channel.IsArchived)
        {
            throw new ApiRefusalException("not_archived");
        }

        _ = channels.UnarchiveAsync(Bot, id);
        return [];
    }

    private JsonObject Rename(ApiArguments arguments)
    {
        var channel = Managed(arguments, "is_archived");
        _ = channels.RenameAsync(Bot, channel.Id, FreeName(arguments));
        return Answer(channel.Id);
    }

    private JsonObject Set(ApiArguments arguments, string what, Func<string, string, string, Task> set)
    {
        var channel = Managed(arguments, "is_archived");
        var words = arguments.Text(what) ?? "";
        if (words.Length > LongestTopic)
        {
            throw new ApiRefusalException("too_long");
        }

        _ = set(Bot, channel.Id, words);
        return Answer(channel.Id);
    }

    private WorkspaceChannel Managed(ApiArguments arguments, string whenArchived)
    {
        var id = arguments.Required("channel");
        return workspace.Channels.Find(id) is { IsArchived: true } ? throw new ApiRefusalException(whenArchived) : access.ToManage(id);
    }

    private string FreeName(ApiArguments arguments)
    {
        var name = arguments.Text("name");
        if (ChannelNameRule.Check(name) is { } error)
        {
            throw new ApiRefusalException(error);
        }

        return workspace.Channels.Named(name!) is null ? name! : throw new ApiRefusalException("name_taken");
    }

    private JsonObject Answer(string id) => new() { ["channel"] = ChannelWire.ToJson(workspace.Channels[id], workspace) };
}
