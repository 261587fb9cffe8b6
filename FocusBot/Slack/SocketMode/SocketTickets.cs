using System.Net;
using System.Text.Json;
using FocusBot.Delivery;
using FocusBot.Slack.Reading;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.SocketMode;

/// <summary>Asks Slack where to connect: <c>apps.connections.open</c>. Every connection needs its own ticket.</summary>
internal sealed class SocketTickets(IHttpClientFactory http, IOptions<SlackOptions> options, TimeProvider clock)
{
    public const string ClientName = "slack-sockets";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PauseWhenLimited = TimeSpan.FromSeconds(30);

    private static readonly HashSet<string> FinalErrors =
    [
        "not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled",
        "token_revoked", "token_expired", "not_allowed_token_type", "missing_scope", "forbidden_team",
    ];

    public async Task<SocketTicket> TakeAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await AskAsync(either.Token);
        }
        catch (HttpRequestException ex)
        {
            return new SocketTicket.Failed($"Slack could not be reached ({ex.HttpRequestError}).");
        }
        catch (UnreadableArrivalException ex)
        {
            return new SocketTicket.Failed($"Slack's answer cannot be read: {ex.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SocketTicket.Failed("Slack did not answer in time.");
        }
    }

    private async Task<SocketTicket> AskAsync(CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.ApiBaseUrl, "apps.connections.open"));
        request.Headers.Authorization = new("Bearer", options.Value.AppToken.Trim());
        using var response = await client.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return new SocketTicket.Failed("Slack asks for a pause.", response.Headers.RetryAfter?.Delta ?? PauseWhenLimited);
        }

        if (!response.IsSuccessStatusCode)
        {
            return new SocketTicket.Failed($"Slack answered with status {(int)response.StatusCode}.");
        }

        using var answer = WireJson.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return Read(answer.RootElement);
    }

    private static SocketTicket Read(JsonElement answer)
    {
        if (answer.Flag("ok"u8))
        {
            var url = Uri.TryCreate(answer.Text("url"u8), UriKind.Absolute, out var given) ? given : null;
            return url is { Scheme: "wss" } or { Scheme: "ws", IsLoopback: true }
                ? new SocketTicket.Given(url)
                : new SocketTicket.Failed("Slack gave no address that is safe to connect to.");
        }

        // Slack's error word decides; it is also safe to show, unlike the rest of the answer.
        var error = answer.Id("error"u8) ?? "unknown_error";
        return FinalErrors.Contains(error) ? new SocketTicket.Refused(error) : new SocketTicket.Failed($"Slack says {error}.");
    }
}
