using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

internal sealed class UserMethods(Workspace workspace, PersonCards cards) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Reading("users.info", Info, "users:read") with { Differs = "`include_locale` is ignored." },
        Reading("users.list", List, "users:read") with { PerMinute = 20 },
        Reading("users.getPresence", Presence, "users:read") with { PerMinute = 50, Differs = "Active or away, and no more about the app's own." },
        Reading("users.profile.get", Profile, "users.profile:read"),
        Reading("users.lookupByEmail", Lookup, "users:read.email") with { PerMinute = 50 },
        Reading("usergroups.list", _ => Groups(), "usergroups:read") with { PerMinute = 20, Differs = "Ids, names and how many. Slack knows groups on paid plans only." },
        Reading("usergroups.users.list", Members, "usergroups:read") with { PerMinute = 20 },
    ];

    private static ApiMethod Reading(string name, Func<ApiArguments, JsonObject> run, string scope) =>
        new(name, arguments => Task.FromResult(run(arguments))) { ReadsJson = false, Scopes = [scope] };

    private JsonObject Info(ApiArguments arguments) => new() { ["user"] = cards.Whole(Find(arguments.Required("user"))) };

    private JsonObject List(ApiArguments arguments)
    {
        var page = Paging.Page("members", [.. workspace.People.All.Select(cards.Whole)], arguments, (1000, 1000));
        page["cache_ts"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds();
        return page;
    }

    private JsonObject Presence(ApiArguments arguments) =>
        new() { ["presence"] = Find(arguments.Text("user") ?? workspace.App.BotUser).IsAway ? "away" : "active" };

    private JsonObject Profile(ApiArguments arguments) => new() { ["profile"] = cards.Profile(Find(arguments.Text("user") ?? workspace.App.BotUser)) };

    private JsonObject Lookup(ApiArguments arguments)
    {
        var email = arguments.Required("email");
        var person = workspace.People.All.FirstOrDefault(person =>
            person is { IsBot: false, IsDeleted: false } && string.Equals(cards.EmailOf(person), email, StringComparison.OrdinalIgnoreCase));
        return new() { ["user"] = cards.Whole(person ?? throw new ApiRefusalException("users_not_found")) };
    }

    private JsonObject Groups() => new()
    {
        ["usergroups"] = new JsonArray([.. workspace.Groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new JsonObject
        {
            ["id"] = group.Key, ["team_id"] = workspace.Team.Id, ["is_usergroup"] = true, ["handle"] = group.Value.Handle, ["name"] = group.Value.Name,
            ["date_delete"] = 0, ["user_count"] = group.Value.Members.Count,
        })]),
    };

    private JsonObject Members(ApiArguments arguments) => workspace.Groups.TryGetValue(arguments.Required("usergroup"), out var group)
        ? new() { ["users"] = new JsonArray([.. group.Members.Select(member => JsonValue.Create(member))]) }
        : throw new ApiRefusalException("no_such_subteam");

    private Person Find(string id) => workspace.People.Find(id) ?? throw new ApiRefusalException("user_not_found");
}
