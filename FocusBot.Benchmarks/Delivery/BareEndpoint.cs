using System.Text.Json;
using FocusBot.Slack.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>What FocusBot is measured against: Kestrel that verifies the signature, parses the event, keeps nothing and answers 200.</summary>
internal static class BareEndpoint
{
    private const int LongestBody = 1024 * 1024;

    private static readonly BodyRoom Room = new(TimeProvider.System);

    public static async Task<int> ServeAsync(string url, string secret)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var signature = new SlackSignature(secret, TimeSpan.FromMinutes(5));
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost("/slack/event", context => AnswerAsync(context, signature));
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, SlackSignature signature)
    {
        var headers = context.Request.Headers;
        using var room = new TakenRoom(Room);
        var body = await RequestBody.ReadAsync(context.Request, LongestBody, room) is RequestBody.Whole(var bytes) ? bytes : [];
        var verdict = signature.Check(headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"], body, TimeProvider.System.GetUtcNow());
        context.Response.StatusCode = verdict is SignatureVerdict.Valid && IsEvent(body) ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
    }

    private static bool IsEvent(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("type").ValueEquals("event_callback"u8) && json.RootElement.GetProperty("event_id").GetString() is not null;
    }
}
