using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FocusBot.Delivery.Tracing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Registry;
using Polly.Timeout;

namespace FocusBot.Slack.WebApi;

/// <summary>The one way out to Slack's hosts. Every call ends in a <see cref="SlackResult"/>; only the caller's own cancellation leaves it otherwise.</summary>
internal sealed class SlackWire : IDisposable
{
    private const int LongestAnswer = 8 * 1024 * 1024;

    private readonly ResiliencePipelineRegistry<string> _pipelines;
    private readonly Action<ResiliencePipelineBuilder<SlackResult>> _build;
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly CallMetrics _metrics;

    /// <param name="longest">How long a call may take, its further tries included.</param>
    /// <param name="pipelines">One for each host: what is wrong with one is not held against another.</param>
    public SlackWire(HttpMessageHandler handler, ResiliencePipelineRegistry<string> pipelines, TimeSpan longest, CallMetrics metrics, TimeProvider clock)
    {
        (_pipelines, _build) = (pipelines, pipeline => SlackPipeline.Build(pipeline, longest, clock));

        // Time-outs are the pipeline's, on our clock.
        _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        (_metrics, _clock) = (metrics, clock);
    }

    /// <param name="longest">How long a call may take: three attempts to connect fit into it, so that an unreachable host is known as such.</param>
    /// <remarks>No redirect is followed: the token would follow it.</remarks>
    public static SocketsHttpHandler Handler(TimeSpan longest) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = longest * 0.3,

        // What FocusBot follows is nobody else's: no call carries the id of a trace.
        ActivityHeadersPropagator = null,
    };

    public async Task<SlackResult> SendAsync(SlackCall call, CancellationToken cancellationToken)
    {
        var since = _clock.GetTimestamp();
        using var activity = Traces.Begin("call", call.Operation, ActivityKind.Client);
        var result = await TryAsync(call, cancellationToken);
        _metrics.Called(call.Operation, result, _clock.GetElapsedTime(since));
        activity?.SetTag(Traces.Outcome, CallMetrics.WordOf(result));
        return result;
    }

    public void Dispose() => _http.Dispose();

    private async Task<SlackResult> TryAsync(SlackCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(call.Operation, cancellationToken);
        if (call.Patience is { } patience)
        {
            context.Properties.Set(SlackPipeline.Patience, patience);
        }

        try
        {
            return await _pipelines.GetOrAddPipeline(call.Address.Authority, _build)
                .ExecuteAsync(static (context, send) => send.Wire.TryOnceAsync(send.Call, context.CancellationToken), context, (Wire: this, Call: call));
        }
        catch (BrokenCircuitException)
        {
            return new SlackResult.NotSent("circuit_open");
        }
        catch (TimeoutRejectedException)
        {
            return new SlackResult.Unknown("timeout");
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<SlackResult> TryOnceAsync(SlackCall call, CancellationToken cancellationToken)
    {
        try
        {
            using var request = call.Request();
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await BodyOfAsync(answer.Content, cancellationToken) is { } body
                ? call.Read(answer, body, _clock.GetUtcNow())
                : new SlackResult.Unknown("unreadable_answer");
        }
        catch (HttpRequestException ex)
        {
            var reason = JsonNamingPolicy.SnakeCaseLower.ConvertName(ex.HttpRequestError.ToString());
            return NeverConnected(ex.HttpRequestError) ? new SlackResult.NotSent(reason) : new SlackResult.Unknown(reason);
        }
        catch (OperationCanceledException ex) when (ex.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            return new SlackResult.NotSent("connect_timeout");
        }
    }

    /// <returns><see langword="null"/> for what cannot be unpacked: over that, what unpacks it throws what it likes.</returns>
    private static async Task<byte[]?> BodyOfAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
            return await content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception ex) when (ex is not (HttpRequestException or OperationCanceledException))
        {
            return null;
        }
    }

    private static bool NeverConnected(HttpRequestError error) => error is
        HttpRequestError.NameResolutionError or
        HttpRequestError.ConnectionError or
        HttpRequestError.SecureConnectionError or
        HttpRequestError.ProxyTunnelError;
}

/// <summary>One call, as often as it has to be tried.</summary>
/// <param name="Request">Makes the request again for each try.</param>
/// <param name="Read">Turns an answer, its whole body and the time into a result.</param>
internal sealed record SlackCall(
    Uri Address, Func<HttpRequestMessage> Request, Func<HttpResponseMessage, byte[], DateTimeOffset, SlackResult> Read)
{
    /// <summary>What it is in the figures: the name of a method, or this.</summary>
    public string Operation { get; init; } = "response_url";

    /// <summary>How long it may take; absent: as long as any.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Nothing of a call may reach a log: its address can be a secret, its request carries the token.</summary>
    public override string ToString() => nameof(SlackCall);
}
