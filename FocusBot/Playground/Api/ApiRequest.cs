using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FocusBot.Playground.Api;

/// <summary>
/// A call as it came in: token, arguments, and what was odd about its form. Arguments that could not be read are a JSON
/// string with Slack's error word.
/// </summary>
internal sealed record ApiRequest(string Method, string Token, JsonElement Arguments)
{
    private const int LargestBody = 1_000_000;

    private const string TokenName = "token";

    public bool IsJson { get; init; }

    /// <summary>Some methods take the token nowhere else.</summary>
    public bool IsTokenInHeader { get; init; }

    /// <summary>Slack says so about JSON without a charset.</summary>
    public string? Warning { get; init; }

    /// <summary>Null when the body is too large.</summary>
    public static async Task<ApiRequest?> ReadAsync(HttpRequest request, string method, CancellationToken cancellationToken)
    {
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        if (HttpMethods.IsGet(request.Method))
        {
            return FromPairs(method, request, query);
        }

        if (await BodyReading.ReadAtMostAsync(request, LargestBody, cancellationToken) is not { } body)
        {
            return null;
        }

        return IsJsonType(request)
            ? FromJson(method, request, body)
            : await FromFormAsync(method, request, body, query, cancellationToken);
    }

    private static bool IsJsonType(HttpRequest request) => (request.ContentType ?? "").StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static async Task<ApiRequest> FromFormAsync(
        string method, HttpRequest request, byte[] body, Dictionary<string, StringValues> query, CancellationToken cancellationToken)
    {
        if (body.Length == 0)
        {
            return FromPairs(method, request, query);
        }

        if (!request.HasFormContentType)
        {
            return Unreadable(method, request, string.IsNullOrEmpty(request.ContentType) ? "missing_post_type" : "invalid_post_type");
        }

        try
        {
            request.Body = new MemoryStream(body);
            var form = await request.ReadFormAsync(cancellationToken);
            return FromPairs(method, request, query.Where(pair => !form.ContainsKey(pair.Key)).Concat(form));
        }
        catch (InvalidDataException)
        {
            return Unreadable(method, request, "invalid_form_data");
        }
    }

    private static ApiRequest Unreadable(string method, HttpRequest request, string error) =>
        new(method, Bearer(request), JsonSerializer.SerializeToElement(error)) { IsTokenInHeader = true };

    private static ApiRequest FromJson(string method, HttpRequest request, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        var json = string.IsNullOrWhiteSpace(text) ? new JsonObject().ToElement() : JsonReading.TryParse(text);
        return new(method, Bearer(request), json ?? JsonSerializer.SerializeToElement("invalid_json"))
        {
            IsJson = true,
            IsTokenInHeader = true,
            Warning = (request.ContentType ?? "").Contains("charset", StringComparison.OrdinalIgnoreCase) ? null : "missing_charset",
        };
    }

    /// <summary>The token is taken out: what is kept of a call holds none.</summary>
    private static ApiRequest FromPairs(string method, HttpRequest request, IEnumerable<KeyValuePair<string, StringValues>> pairs)
    {
        var all = pairs.ToDictionary(pair => pair.Key, pair => (JsonNode?)JsonValue.Create(pair.Value.ToString()));
        var header = Bearer(request);
        all.Remove(TokenName, out var given);
        return new(method, header.Length > 0 ? header : given?.GetValue<string>() ?? "", new JsonObject(all).ToElement()) { IsTokenInHeader = header.Length > 0 };
    }

    private static string Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : "";
}
