using System.Text.Json.Nodes;
using FocusBot.Playground.Base;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api;

internal sealed class UserMethods(Workspace workspace, PlaygroundAddress address) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        new ApiMethod("auth.test", arguments => Task.FromResult(arguments.Token is TokenKind.App ? AppTest() : AuthTest()))
        {
            PerMinute = 300, Tokens = [TokenKind.Bot, TokenKind.App],
        },
        Reading("users.info", Info, "users:read"),
        Reading("users.list", List, "users:read") with { PerMinute = 20 },
        Reading("usergroups.list", _ => new() { ["usergroups"] = new JsonArray() }, "usergroups:read") with { PerMinute = 20 },
        Reading("usergroups.users.list", Members, "usergroups:read") with { PerMinute = 20 },
    ];

    private static ApiMethod Reading(string name, Func<ApiArguments, JsonObject> run, string scope) =>
        new(name, arguments => Task.FromResult(run(arguments))) { ReadsJson = false, Scopes = [scope] };

    private JsonObject AuthTest() => new()
    {
        ["url"] = workspace.Team.Url.AbsoluteUri,
        ["team"] = workspace.Team.Name,
        ["user"] = workspace.App.Name.ToLowerInvariant(),
        ["team_id"] = workspace.Team.Id,
        ["user_id"] = workspace.App.BotUser,
        ["bot_id"] = workspace.App.BotId,
        ["is_enterprise_install"] = false,
    };

    private JsonObject AppTest() => new() { ["app_name"] = workspace.App.Name, ["app_id"] = workspace.App.Id };

    private JsonObject Members(ApiArguments arguments) => workspace.Groups.TryGetValue(arguments.Required("usergroup"), out var members)
        ? new() { ["users"] = new JsonArray([.. members.Select(member => JsonValue.Create(member))]) }
        : throw new ApiRefusalException("no_such_subteam");

    private JsonObject Info(ApiArguments arguments)
    {
        var person = workspace.People.Find(arguments.Required("user")) ?? throw new ApiRefusalException("user_not_found");
        return new() { ["user"] = PersonWire.ToJson(person, workspace, address.FaceOf) };
    }

    private JsonObject List(ApiArguments arguments)
    {
        var page = Paging.Page("members", [.. workspace.People.All.Select(person => PersonWire.ToJson(person, workspace, address.FaceOf))], arguments, (1000, 1000));
        page["cache_ts"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds();
        return page;
    }
}
