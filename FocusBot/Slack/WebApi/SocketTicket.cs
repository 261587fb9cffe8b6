using FocusBot.Slack.Json;

namespace FocusBot.Slack.WebApi;

/// <summary>What Slack said when asked for a new socket. A closed set.</summary>
internal abstract record SocketTicket
{
    private static readonly string[] Final =
    [
        "not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled", "token_revoked", "token_expired",
        "missing_scope", "not_allowed_token_type", "no_permission", "forbidden_team", "org_login_required", "access_denied",
    ];

    private SocketTicket() { }

    /// <param name="Address">Good for one connection, soon. A secret: it prints as its host alone.</param>
    public sealed record Url(Uri Address) : SocketTicket
    {
        public override string ToString() => Address.Host;
    }

    public sealed record Limited(TimeSpan RetryAfter) : SocketTicket;

    /// <summary>Asking again will not help: somebody has to change the set-up.</summary>
    public sealed record Unrecoverable(string Error) : SocketTicket;

    public sealed record Failed(string Error) : SocketTicket;

    public static SocketTicket From(SlackResult result) => result switch
    {
        SlackResult.Ok(var body) when Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var address) && address.Scheme is "wss" or "ws" => new Url(address),
        SlackResult.Limited(var wait) => new Limited(wait),
        SlackResult.Error(var word) => Final.Contains(word) ? new Unrecoverable(word) : new Failed(word),
        SlackResult.NotSent(var reason) => new Failed(reason),
        SlackResult.Unknown(var reason) => new Failed(reason),
        _ => new Failed("no_address"),
    };
}
