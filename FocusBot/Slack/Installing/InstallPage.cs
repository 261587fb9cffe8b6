using System.Text.Encodings.Web;

namespace FocusBot.Slack.Installing;

/// <summary>What people's browsers show at the end.</summary>
internal static class InstallPage
{
    private const string Again = """<p><a href="/slack/install">Install FocusBot</a></p>""";

    public static int StatusOf(InstallOutcome outcome) => outcome switch
    {
        InstallOutcome.Installed or InstallOutcome.Declined => StatusCodes.Status200OK,
        InstallOutcome.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    public static string Of(InstallOutcome outcome)
    {
        var (title, text) = Words(outcome);
        return $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{title}}</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto 0; padding: 0 1rem; color: #1d1c1d; background: #fff; }
              code { background: #eee; padding: 0 .2em; }
              a { color: #1264a3; }
              @media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #1a1d21; } code { background: #333; } a { color: #4ba3e3; } }
            </style>
            </head>
            <body>
            <h1>{{title}}</h1>
            {{text}}
            </body>
            </html>

            """;
    }

    private static (string Title, string Text) Words(InstallOutcome outcome) => outcome switch
    {
        InstallOutcome.Installed({ Installation.IsEnterpriseInstall: true } given) => (
            $"FocusBot is installed for {Encoded(given.Name)}",
            "<p>An admin of the organisation still has to say which workspaces may use it: in Slack's admin pages, under Integrations, add FocusBot to them.</p>\n"
            + "<p>Then type <code>/invite @FocusBot</code> in a channel where you review. It says there what it does.</p>"),
        InstallOutcome.Installed(var given) => (
            $"FocusBot is installed in {Encoded(given.Name)}",
            "<p>Go back to Slack and type <code>/invite @FocusBot</code> in a channel where you review. It says there what it does, and reads nothing anywhere else.</p>"),
        InstallOutcome.Declined => ("Nothing was installed", $"<p>You said no on Slack's page, so FocusBot isn't in your workspace and knows nothing of it. If you change your mind:</p>\n{Again}"),
        InstallOutcome.Stale => ("This page has run out", $"<p>It was opened before, in another browser, or more than ten minutes ago. Nothing was installed by it. Start again here:</p>\n{Again}"),
        InstallOutcome.Refused(var word) => ("Slack didn't let FocusBot in", $"<p>Slack says <code>{Encoded(word)}</code>. {Advice(word)}</p>\n{Again}"),
        InstallOutcome.AnotherApp => (
            "This is another app",
            "<p>Other workspaces here use another of Slack's apps, and both can't be served together. Nothing was installed. Tell whoever runs this FocusBot: <code>Slack:ClientId</code> names another app than before.</p>"),
        _ => ("That didn't work yet", $"<p>Slack or FocusBot's own database couldn't be reached. Nothing was installed. Try again in a minute:</p>\n{Again}"),
    };

    private static string Advice(string word) => word switch
    {
        "invalid_code" or "code_already_used" => "Slack's page gives each answer once, and for ten minutes. Start again here:",
        "invalid_team_for_non_distributed_app" => "The app isn't given to other workspaces yet: whoever runs this FocusBot can switch on public distribution on the app's page.",
        "bad_client_secret" or "invalid_client_id" or "bad_redirect_uri" => "That's for whoever runs this FocusBot to mend: the app's own settings and FocusBot's don't agree.",
        "unapproved_scope" or "scope_not_allowed_on_enterprise" or "org_login_required" or "access_denied" => "An admin of your workspace has to allow the app first. Then:",
        _ => "Nothing was installed. You can start again here:",
    };

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
