using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>A Slack that says whose the token is, without which no event is handled, and otherwise is away.</summary>
internal static class ToldWorkspace
{
    private const string Whose =
        """{"ok":true,"url":"https://bench.slack.com/","team":"Bench","user":"focusbot","team_id":"T0BENCH","user_id":"U0FOCUSBOT","bot_id":"B0FOCUSBOT","is_enterprise_install":false}""";

    private static readonly Lazy<Task<Uri>> Started = new(StartAsync);

    public static Task<Uri> ApiBaseUrl => Started.Value;

    private static async Task<Uri> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/api/auth.test", () => Results.Text(Whose, "application/json"));
        app.MapFallback(() => Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        await app.StartAsync();
        return new(new Uri(app.Urls.First()), "/api/");
    }
}
