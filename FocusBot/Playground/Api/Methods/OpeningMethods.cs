using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

/// <summary>Conversations that begin by being opened: with one person, or with several.</summary>
internal sealed class OpeningMethods(Workspace workspace, ChannelAccess access) : IOfferMethods
{
    private const int MostPeople = 8;

    public IEnumerable<ApiMethod> All =>
    [
        new("conversations.open", arguments => Task.FromResult(Open(arguments))) { PerMinute = 50, Scopes = ["im:write", "mpim:write"] },
    ];

    private JsonObject Open(ApiArguments arguments)
    {
        if (arguments.Text("channel") is { } id)
        {
            return Answer(access.ToChange(id), wasThere: true, arguments);
        }

        var people = People(arguments.Text("users") ?? throw new ApiRefusalException("users_list_not_supplied"));
        access.Require(Grants.ScopeOf(people.Count > 1 ? ChannelKind.Several : ChannelKind.Direct, "write"));
        var before = workspace.Channels.All.Count;
        var channel = people is [var one]
            ? workspace.Channels.DirectWith(one.Id, workspace.App.BotUser)
            : workspace.Channels.WithSeveral(people, workspace.App.BotUser);
        return Answer(channel, workspace.Channels.All.Count == before, arguments);
    }

    private List<Person> People(string users)
    {
        var ids = users.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (ids.Count is 0 or > MostPeople)
        {
            throw new ApiRefusalException(ids.Count == 0 ? "users_list_not_supplied" : "too_many_users");
        }

        var people = ids.ConvertAll(id => workspace.People.Find(id) ?? throw new ApiRefusalException("user_not_found"));
        return people.Exists(person => person.IsDeleted) ? throw new ApiRefusalException("user_disabled") : people;
    }

    private JsonObject Answer(WorkspaceChannel channel, bool wasThere, ApiArguments arguments)
    {
        var answer = new JsonObject { ["channel"] = arguments.Flag("return_im") ? ChannelWire.ToJson(channel, workspace) : new JsonObject { ["id"] = channel.Id } };
        if (wasThere)
        {
            answer["no_op"] = true;
            answer["already_open"] = true;
        }

        workspace.Changes.Ring();
        return answer;
    }
}
