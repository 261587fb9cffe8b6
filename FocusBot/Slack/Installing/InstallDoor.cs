using System.Net.Mime;
using FocusBot.Slack.Manifest;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Installing;

/// <summary>Where people's browsers come to install FocusBot, and where Slack sends them back to.</summary>
internal sealed class InstallDoor(InstallFlow flow, IOptions<SlackOptions> options)
{
    public const string Start = "/slack/install", End = "/slack/oauth";

    private const string Cookie = "focusbot-install", Path = "/slack";

    /// <summary>Slack's codes have some hundred characters.</summary>
    private const int Longest = 1_000;

    /// <summary>Sends the browser to Slack's page of consent.</summary>
    public Task BeginAsync(HttpContext context)
    {
        var attempt = flow.Begin();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Cookies.Append(Cookie, attempt.Cookie, CookieFor(InstallAttempt.Lasts));
        context.Response.Redirect(AddressOf(options.Value, attempt.State));
        return Task.CompletedTask;
    }

    /// <summary>The browser comes back with a code, or with a word for why there is none.</summary>
    public async Task EndAsync(HttpContext context)
    {
        var query = context.Request.Query;
        string? code = query["code"], error = query["error"], state = query["state"];
        if (code is not null && string.IsNullOrEmpty(state))
        {
            // It began on the app's page in Slack, and nobody can tell in whose browser: it begins again here.
            context.Response.Redirect(Start);
            return;
        }

        var outcome = (code, error) switch
        {
            (_, "access_denied") => new InstallOutcome.Declined(),
            (_, { Length: > 0 }) => SlackAnswer.IsWord(error) ? new InstallOutcome.Refused(error) : new InstallOutcome.Stale(),
            ({ Length: > 0 and <= Longest }, _) when state is { Length: <= Longest } => await flow.EndAsync(state, context.Request.Cookies[Cookie], code),
            _ => new InstallOutcome.Stale(),
        };
        await ShowAsync(context.Response, outcome);
    }

    /// <remarks>Slack's page of consent lies beside its methods: <c>https://slack.com/oauth/v2/authorize</c>.</remarks>
    private static string AddressOf(SlackOptions settings, string state) => QueryHelpers.AddQueryString(new Uri(new Uri(settings.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/"), "../oauth/v2/authorize").AbsoluteUri, new Dictionary<string, string?>
    {
        ["client_id"] = settings.ClientId.Trim(),
        ["scope"] = string.Join(',', SlackScopes.Asked),
        ["state"] = state,
    });

    private static async Task ShowAsync(HttpResponse response, InstallOutcome outcome)
    {
        response.StatusCode = InstallPage.StatusOf(outcome);
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        response.Cookies.Delete(Cookie, CookieFor(TimeSpan.Zero));
        await response.WriteAsync(InstallPage.Of(outcome));
    }

    /// <remarks>It has to come along when Slack sends the browser back, and never without TLS.</remarks>
    private static CookieOptions CookieFor(TimeSpan lasts) => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = Path, MaxAge = lasts };
}
