using System.Text.Json.Nodes;
using FocusBot.Playground.Base;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

/// <summary>The workspace, the app, and whether anybody listens.</summary>
internal sealed class TeamMethods(Workspace workspace, PlaygroundAddress address) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        new("api.test", arguments => Task.FromResult(Test(arguments))) { PerMinute = 100, Tokens = [] },
        new("auth.test", arguments => Task.FromResult(arguments.Token is TokenKind.App ? AppTest() : AuthTest()))
        {
            PerMinute = 300, Tokens = [TokenKind.Bot, TokenKind.App],
        },
        Reading("team.info", _ => Team(), "team:read") with { Differs = "The workspace itself alone: `team` and `domain` are ignored." },
        Reading("bots.info", Bot, "users:read") with { Differs = "The app's own bot alone; without `bot` it answers nothing, as Slack does." },
        Reading("emoji.list", _ => Emoji(), "emoji:read") with { PerMinute = 20, Differs = "The workspace has no emoji of its own: always empty." },
    ];

    private static ApiMethod Reading(string name, Func<ApiArguments, JsonObject> run, string scope) =>
        new(name, arguments => Task.FromResult(run(arguments))) { ReadsJson = false, PerMinute = 50, Scopes = [scope] };

    private static JsonObject Test(ApiArguments arguments)
    {
        var answer = new JsonObject();
        if (arguments.All.ToNode() is JsonObject { Count: > 0 } given)
        {
            answer["args"] = given;
        }

        return arguments.Text("error") is { } error ? throw new ApiRefusalException(error) : answer;
    }

    private JsonObject AuthTest() => new()
    {
        ["url"] = workspace.Team.Url.AbsoluteUri,
        ["team"] = workspace.Team.Name,
        ["user"] = workspace.App.BotName,
        ["team_id"] = workspace.Team.Id,
        ["user_id"] = workspace.App.BotUser,
        ["bot_id"] = workspace.App.BotId,
        ["is_enterprise_install"] = false,
    };

    private JsonObject AppTest() => new() { ["app_name"] = workspace.App.Name, ["app_id"] = workspace.App.Id };

    private JsonObject Team() => new()
    {
        ["team"] = new JsonObject
        {
            ["id"] = workspace.Team.Id,
            ["name"] = workspace.Team.Name,
            ["url"] = workspace.Team.Url.AbsoluteUri,
            ["domain"] = workspace.Team.Domain,
            ["email_domain"] = $"{workspace.Team.Domain}.example",
            ["icon"] = new JsonObject { ["image_default"] = true },
        },
    };

    private JsonObject Bot(ApiArguments arguments)
    {
        if (arguments.Text("bot") is not { } id)
        {
            return [];
        }

        return id != workspace.App.BotId ? throw new ApiRefusalException("bot_not_found") : new()
        {
            ["bot"] = new JsonObject
            {
                ["id"] = id,
                ["deleted"] = false,
                ["name"] = workspace.App.Name,
                ["updated"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
                ["app_id"] = workspace.App.Id,
                ["user_id"] = workspace.App.BotUser,
                ["icons"] = new JsonObject
                {
                    ["image_36"] = address.FaceOf(workspace.App.BotUser, 36).AbsoluteUri,
                    ["image_48"] = address.FaceOf(workspace.App.BotUser, 48).AbsoluteUri,
                    ["image_72"] = address.FaceOf(workspace.App.BotUser, 72).AbsoluteUri,
                },
            },
        };
    }

    private JsonObject Emoji() => new() { ["emoji"] = new JsonObject(), ["cache_ts"] = workspace.Timestamps.Next() };
}
