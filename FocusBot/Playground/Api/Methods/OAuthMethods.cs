using System.Text.Json.Nodes;
using FocusBot.Playground.Base;
using FocusBot.Playground.Consent;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.Api.Methods;

/// <summary>How an app that people install by themselves gets its token.</summary>
internal sealed class OAuthMethods(Workspace workspace, Grants grants, ConsentCodes codes, IOptions<PlaygroundOptions> options) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        new("oauth.v2.access", arguments => Task.FromResult(Access(arguments)))
        {
            PerMinute = 100, Tokens = [], ReadsJson = false, Differs = "Any client id and secret will do, whoever is first among the people counts as the one who installed it, and tokens don't end: `grant_type` is refused.",
        },
    ];

    private JsonObject Access(ApiArguments arguments)
    {
        if (arguments.Text("grant_type") is not null)
        {
            throw new ApiRefusalException("invalid_grant_type");
        }

        if (!codes.Take(arguments.Text("code")))
        {
            throw new ApiRefusalException("invalid_code");
        }

        grants.IsRevoked = false;
        return new()
        {
            ["app_id"] = workspace.App.Id,
            ["authed_user"] = new JsonObject { ["id"] = workspace.People.All.FirstOrDefault(person => !person.IsBot)?.Id ?? workspace.App.BotUser },
            ["scope"] = string.Join(',', grants.Scopes),
            ["token_type"] = "bot",
            ["access_token"] = options.Value.BotToken,
            ["bot_user_id"] = workspace.App.BotUser,
            ["team"] = new JsonObject { ["id"] = workspace.Team.Id, ["name"] = workspace.Team.Name },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };
    }
}
