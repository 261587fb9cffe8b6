using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace FocusBot.Slack.Receiving;

/// <summary>Checks the signature of a request, and counts what was refused and what came again.</summary>
internal sealed partial class SignedRequests(
    IOptions<SlackOptions> options, TimeProvider clock, ReceivingMetrics metrics, ILogger<SignedRequests> logger) : IDisposable
{
    private readonly SlackSignature _signature = new(options.Value.SigningSecret, options.Value.SignatureTolerance);

    public bool IsSigned(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var headers = request.Headers;
        var verdict = _signature.Check(One(headers["X-Slack-Request-Timestamp"]), One(headers["X-Slack-Signature"]), body, clock.GetUtcNow());
        if (verdict is not SignatureVerdict.Valid)
        {
            metrics.Refused(verdict);
            Refused(verdict);
            return false;
        }

        if (headers.TryGetValue("X-Slack-Retry-Num", out var number))
        {
            metrics.Retried(number, headers["X-Slack-Retry-Reason"]);
        }

        return true;
    }

    public void Dispose() => _signature.Dispose();

    // Two values leave open which of them was signed.
    private static string? One(StringValues values) => values.Count == 1 ? values[0] : null;

    [LoggerMessage(LogLevel.Warning, "Refused a request: its signature is {Verdict}. If it is Stale and came from Slack, this machine's clock is wrong.")]
    private partial void Refused(SignatureVerdict verdict);
}
