using System.Globalization;
using FocusBot.Playground.Base;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.Outgoing;

/// <summary>Signed requests to the app's own endpoints.</summary>
internal sealed class HttpCarrier(IOptions<PlaygroundOptions> options, AppDoors doors, TimeProvider clock) : ICarry, IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, MaxAutomaticRedirections = 2 })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<DeliveryAnswer> CarryAsync(SlackDelivery parcel, Attempt attempt, CancellationToken cancellationToken)
    {
        if (doors.Of(parcel) is not { } door)
        {
            return DeliveryAnswer.Failed("connection_failed");
        }

        using var content = HttpBody.Of(parcel);
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = content };
        RequestSignature.Add(request, options.Value.SigningSecret, await content.ReadAsByteArrayAsync(cancellationToken), clock.GetUtcNow());
        if (attempt.Number > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", attempt.Number.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", attempt.Reason);
        }

        return await SendAsync(request, cancellationToken);
    }

    /// <summary>Slack's own question to a new address: sign a challenge, and see it come back.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        if (!doors.AreKnown)
        {
            return false;
        }

        var challenge = Ids.Hex(32);
        var question = SlackDelivery.Of(SlackDeliveryKind.Event, new()
        {
            ["type"] = "url_verification", ["token"] = EventEnvelope.DeprecatedToken, ["challenge"] = challenge,
        });
        var answer = await CarryAsync(question, Attempt.First, cancellationToken);
        return answer.Accepted && answer.Body.Contains(challenge, StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    private async Task<DeliveryAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return DeliveryAnswer.Failed("http_timeout");
        }
        catch (HttpRequestException)
        {
            return DeliveryAnswer.Failed("connection_failed");
        }
    }

    private static async Task<DeliveryAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(await response.Content.ReadAsStringAsync(cancellationToken))
        {
            Status = response.StatusCode,
            Failure = response.IsSuccessStatusCode ? null : (int)response.StatusCode is >= 300 and < 400 ? "too_many_redirects" : "http_error",
            IsJson = response.Content.Headers.ContentType?.MediaType is "application/json",
            IsFinal = !response.IsSuccessStatusCode && response.Headers.TryGetValues("x-slack-no-retry", out var values) && values.Contains("1"),
        };
}
