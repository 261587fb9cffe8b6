using System.Text.Json.Nodes;
using FocusBot.Playground.Actions;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

/// <summary>How the app comes into channels, brings others, goes, and says how far it has read.</summary>
internal sealed class JoiningMethods(Workspace workspace, ChannelAccess access, ChannelActions channels) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Changing("conversations.join", Join, "channels:join"),
        Changing("conversations.invite", Invite, "channels:manage", "channels:write.invites", "groups:write", "groups:write.invites"),
        Changing("conversations.leave", Leave, "channels:manage", "groups:write"),
        Changing("conversations.mark", Mark, "channels:manage", "groups:write", "im:write", "mpim:write"),
    ];

    private string Bot => workspace.App.BotUser;

    private static ApiMethod Changing(string name, Func<ApiArguments, JsonObject> run, params string[] scopes) =>
        new(name, arguments => Task.FromResult(run(arguments))) { Scopes = scopes, PerMinute = 50 };

    private JsonObject Join(ApiArguments arguments)
    {
        var channel = access.ToChange(arguments.Required("channel"));
        if (channel.Kind is not ChannelKind.Public)
        {
            throw new ApiRefusalException("method_not_supported_for_channel_type");
        }

        var wasThere = channel.Has(Bot);
        _ = channels.JoinAsync(Bot, channel.Id);
        var answer = new JsonObject { ["channel"] = ChannelWire.ToJson(workspace.Channels[channel.Id], workspace) };
        if (wasThere)
        {
            answer["warning"] = "already_in_channel";
            answer["response_metadata"] = new JsonObject { ["warnings"] = new JsonArray("already_in_channel") };
        }

        return answer;
    }

    private JsonObject Invite(ApiArguments arguments)
    {
        var channel = Joined(arguments);
        var people = arguments.Required("users").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => workspace.People.Find(id) ?? throw new ApiRefusalException("user_not_found")).ToList();
        if (people.Exists(person => person.Id == Bot))
        {
            throw new ApiRefusalException("cant_invite_self");
        }

        if (people.TrueForAll(person => channel.Has(person.Id)))
        {
            throw new ApiRefusalException("already_in_channel");
        }

        people.ForEach(person => _ = channels.InviteAsync(Bot, channel.Id, person.Id));
        return new() { ["channel"] = ChannelWire.ToJson(workspace.Channels[channel.Id], workspace) };
    }

    private JsonObject Leave(ApiArguments arguments)
    {
        var channel = access.ToChange(arguments.Required("channel"));
        if (!channel.Has(Bot))
        {
            return new() { ["not_in_channel"] = true };
        }

        if (channel.IsGeneral)
        {
            throw new ApiRefusalException("cant_leave_general");
        }

        _ = channels.LeaveAsync(Bot, channel.Id);
        return [];
    }

    private JsonObject Mark(ApiArguments arguments)
    {
        var channel = Joined(arguments);
        var ts = arguments.Required("ts");
        _ = arguments.Moment("ts", "invalid_timestamp");
        workspace.ReadMarks.Advance(Bot, channel.Id, null, ts);
        return [];
    }

    private WorkspaceChannel Joined(ApiArguments arguments) =>
        access.ToChange(arguments.Required("channel")) is { } channel && channel.Has(Bot) ? channel : throw new ApiRefusalException("not_in_channel");
}
