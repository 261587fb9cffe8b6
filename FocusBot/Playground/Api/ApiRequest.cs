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

    public bool IsJson { get; init; }

    /// <summary>Slack says so about JSON without a charset.</summary>
    public string? Warning { get; init; }

    /// <summary>Null when the body is too large.</summary>
    public static async Task<ApiRequest?> ReadAsync(HttpRequest request, string method, CancellationToken cancellationToken)
    {
        var token = Bearer(request.Headers.Authorization.ToString());
        if (HttpMethods.IsGet(request.Method))
        {
            return new(method, token, FromPairs(QueryHelpers.ParseQuery(request.QueryString.Value)));
        }

        if (await BodyReading.ReadAtMostAsync(request, LargestBody, cancellationToken) is not { } body)
        {
            return null;
        }

        return (request.ContentType ?? "").StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            ? FromJson(method, token, body, request.ContentType ?? "")
            : new(method, token, FromForm(Encoding.UTF8.GetString(body)));
    }

    private static JsonElement FromForm(string body)
    {
        try
        {
            return FromPairs(new FormReader(body).ReadForm());
        }
        catch (InvalidDataException)
        {
            return Unreadable("invalid_form_data");
        }
    }

    private static JsonElement Unreadable(string error) => JsonSerializer.SerializeToElement(error);

    private static ApiRequest FromJson(string method, string token, byte[] body, string contentType)
    {
        var json = JsonReading.TryParse(Encoding.UTF8.GetString(body));
        return new(method, token, json ?? Unreadable("invalid_json"))
        {
            IsJson = true,
            Warning = contentType.Contains("charset", StringComparison.OrdinalIgnoreCase) ? null : "missing_charset",
        };
    }

    private static JsonElement FromPairs(IEnumerable<KeyValuePair<string, StringValues>> pairs) =>
        new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value.ToString())))).ToElement();

    private static string Bearer(string header) =>
        header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : "";
}
