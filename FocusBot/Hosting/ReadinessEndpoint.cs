using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Delivery.Upkeep;

namespace FocusBot.Hosting;

/// <summary><c>/health/ready</c>: whether FocusBot can do its work now, and why not, in one line of JSON without secrets.</summary>
internal static class ReadinessEndpoint
{
    public const string Path = "/health/ready";

    public const string Ready = "ready", Degraded = "degraded";

    // A person reads it too, and it is not part of a page.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapReadiness(this IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], AnswerAsync).DisableHttpMetrics();

    private static async Task AnswerAsync(HttpContext context, Readiness readiness)
    {
        var troubles = await readiness.WhyNotAsync();
        var isReady = troubles.All(trouble => trouble.Kind is not DoctorFindingKind.Broken);
        var answer = new JsonObject
        {
            ["status"] = isReady ? Ready : Degraded,
            ["why"] = new JsonArray([.. troubles.Select(trouble => (JsonNode?)$"{trouble.Subject}: {trouble.Sentence}")]),
        };
        context.Response.StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(Plain), context.RequestAborted);
    }
}
