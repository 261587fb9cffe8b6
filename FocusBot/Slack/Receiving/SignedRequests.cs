using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace FocusBot.Slack.Receiving;

/// <summary>Checks the signature of a request, and counts what was refused and what came again.</summary>
internal sealed partial class SignedRequests(
    IOptions<SlackOptions> options, SeenSignatures seen, TimeProvider clock, ReceivingMetrics metrics, ILogger<SignedRequests> logger) : IDisposable
{
    private readonly SlackSignature _signature = new(options.Value.SigningSecret.Trim(), options.Value.SignatureTolerance);

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

    /// <summary>Whether a request whose signature is valid comes for the first time.</summary>
    public bool IsNew(HttpRequest request)
    {
        var isNew = seen.TryAdd(SignatureOf(request));
        if (!isNew)
        {
            metrics.Replayed();
            Replayed();
        }

        return isNew;
    }

    /// <summary>It could not be taken, so it may come again as it is.</summary>
    public void LetComeAgain(HttpRequest request) => seen.Forget(SignatureOf(request));

    public void Dispose() => _signature.Dispose();

    private static string SignatureOf(HttpRequest request) => One(request.Headers["X-Slack-Signature"]) ?? throw new InvalidOperationException("It is not signed.");

    // Two values leave open which of them was signed.
    private static string? One(StringValues values) => values.Count == 1 ? values[0] : null;

    [LoggerMessage(LogLevel.Warning, "A request came a second time, signature and all, and was not answered again. If it's not a proxy that repeats requests, somebody listens.")]
    private partial void Replayed();

    [LoggerMessage(LogLevel.Warning, "Refused a request: its signature is {Verdict}. If it is Stale and came from Slack, this machine's clock is wrong.")]
    private partial void Refused(SignatureVerdict verdict);
}
