using System.Text.Encodings.Web;
using FocusBot.Playground.Base;
using FocusBot.Playground.World;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.Consent;

/// <summary>Where Slack asks somebody whether the app may come into their workspace: <c>/oauth/v2/authorize</c>.</summary>
internal sealed class ConsentPage(Workspace workspace, ConsentCodes codes, IOptions<PlaygroundOptions> options)
{
    public IResult Show(HttpRequest request)
    {
        string? state = request.Query["state"], scopes = request.Query["scope"], client = request.Query["client_id"];
        return (client, Back(request.Query["redirect_uri"])) switch
        {
            (null or "", _) => Results.Text("invalid_client_id", statusCode: StatusCodes.Status400BadRequest),
            (_, null) => Results.Text("bad_redirect_uri", statusCode: StatusCodes.Status400BadRequest),
            (_, { } back) => Results.Content(
                Html(
                    scopes ?? "",
                    QueryHelpers.AddQueryString(back.AbsoluteUri, new Dictionary<string, string?> { ["code"] = codes.Issue(), ["state"] = state }),
                    QueryHelpers.AddQueryString(back.AbsoluteUri, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = state })),
                "text/html; charset=utf-8"),
        };
    }

    /// <summary>Where it was asked for, and otherwise where the app is told of things.</summary>
    private Uri? Back(string? asked) =>
        Uri.TryCreate(asked is { Length: > 0 } ? asked : $"{options.Value.RequestUrl.TrimEnd('/')}/slack/oauth", UriKind.Absolute, out var back) && back.IsLoopback ? back : null;

    private string Html(string scopes, string yes, string no) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{{Encoded(workspace.App.Name)}} asks to join {{Encoded(workspace.Team.Name)}}</title>
        <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 10vh auto 0; padding: 0 1rem; } a { margin-right: 1rem; }</style>
        </head>
        <body>
        <h1>{{Encoded(workspace.App.Name)}} asks to join {{Encoded(workspace.Team.Name)}}</h1>
        <p>It asks for:</p>
        <ul>{{string.Concat(scopes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(scope => $"<li><code>{Encoded(scope)}</code></li>"))}}</ul>
        <p><a id="allow" href="{{Encoded(yes)}}">Allow</a> <a id="cancel" href="{{Encoded(no)}}">Cancel</a></p>
        </body>
        </html>

        """;

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
