using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api;

/// <summary>Who may call what, how often; and the answer in Slack's form.</summary>
internal sealed class ApiCalls(ApiMethods methods, Grants grants, RateLimits limits)
{
    public IReadOnlyCollection<string> Scopes => grants.Scopes;

    public async Task<ApiAnswer> CallAsync(ApiRequest request)
    {
        try
        {
            var method = Admit(request);
            var arguments = new ApiArguments(request.IsJson && !method.ReadsJson ? Nothing : request.Arguments) { Token = grants.KindOf(request.Token) };
            if (limits.Check(method, arguments.Text("channel")) is { } wait)
            {
                return ApiAnswer.Limited(wait);
            }

            return ApiAnswer.Of(Good(await method.Run(arguments), request.Warning));
        }
        catch (ApiRefusalException refusal)
        {
            return ApiAnswer.Of(Bad(refusal));
        }
    }

    private static JsonElement Nothing => JsonSerializer.SerializeToElement(new JsonObject());

    private ApiMethod Admit(ApiRequest request)
    {
        var method = methods.Find(request.Method) ?? throw new ApiRefusalException("unknown_method");
        CheckToken(request, method);
        if (request.Arguments.ValueKind is not JsonValueKind.Object)
        {
            throw new ApiRefusalException(request.Arguments.ValueKind is JsonValueKind.String ? request.Arguments.GetString() ?? "" : "json_not_object");
        }

        return method;
    }

    private void CheckToken(ApiRequest request, ApiMethod method)
    {
        if (method.Tokens.Count == 0)
        {
            return;
        }

        if (request.Token.Length == 0 || (method.WantsHeader && !request.IsTokenInHeader))
        {
            throw new ApiRefusalException("not_authed");
        }

        var kind = grants.KindOf(request.Token);
        if (kind is TokenKind.Unknown)
        {
            throw new ApiRefusalException("invalid_auth");
        }

        if (grants.IsRevoked)
        {
            throw new ApiRefusalException("token_revoked");
        }

        if (!method.Tokens.Contains(kind))
        {
            throw new ApiRefusalException("not_allowed_token_type");
        }

        if (method.Scopes.Count > 0 && !method.Scopes.Any(grants.Has))
        {
            throw new ApiRefusalException("missing_scope") { NeededScope = string.Join(',', method.Scopes) };
        }
    }

    private static JsonObject Good(JsonObject body, string? warning)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in body.ToArray())
        {
            body.Remove(name);
            answer[name] = value;
        }

        if (warning is not null)
        {
            answer["warning"] = warning;
            answer["response_metadata"] ??= new JsonObject();
            answer["response_metadata"]!["warnings"] = new JsonArray(warning);
        }

        return answer;
    }

    private JsonObject Bad(ApiRefusalException refusal)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = refusal.Error };
        if (refusal.NeededScope is { } needed)
        {
            answer["needed"] = needed;
            answer["provided"] = string.Join(',', grants.Scopes);
        }

        if (refusal.Messages.Count > 0)
        {
            answer["errors"] = Strings(refusal.Messages);
            answer["response_metadata"] = new JsonObject { ["messages"] = Strings(refusal.Messages) };
        }

        return answer;
    }

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
