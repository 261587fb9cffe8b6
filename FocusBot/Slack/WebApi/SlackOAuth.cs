using System.Net.Http.Headers;
using System.Text;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.WebApi;

/// <summary><c>oauth.v2.access</c>: changes what Slack gave for a token. The app's own id and secret travel as HTTP Basic, the rest as a form.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/oauth.v2.access</remarks>
internal sealed class SlackOAuth(SlackWire wire, IOptions<SlackOptions> options)
{
    /// <param name="code">From Slack's page of consent: good for ten minutes, once.</param>
    public Task<SlackResult> ExchangeAsync(string code, CancellationToken cancellationToken) => SendAsync([new("code", code)], cancellationToken);

    /// <param name="refreshToken">Good once.</param>
    public Task<SlackResult> RenewAsync(string refreshToken, CancellationToken cancellationToken) =>
        SendAsync([new("grant_type", "refresh_token"), new("refresh_token", refreshToken)], cancellationToken);

    private Task<SlackResult> SendAsync(KeyValuePair<string, string>[] form, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var method = SlackMethod.OAuthAccess;
        var address = new Uri($"{settings.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/{method.Name}");
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.ClientId.Trim()}:{settings.ClientSecret.Trim()}"));
        return wire.SendAsync(new(address, Request, SlackAnswer.OfMethod) { Operation = method.Name, Patience = method.Patience }, cancellationToken);

        HttpRequestMessage Request() => new(HttpMethod.Post, address)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", credentials) },
            Content = new FormUrlEncodedContent(form),
        };
    }
}
