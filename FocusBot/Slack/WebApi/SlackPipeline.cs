using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace FocusBot.Slack.WebApi;

/// <summary>What happens around a call to one of Slack's hosts: a time limit, another try, and no calls at all while the host is down.</summary>
/// <remarks>A wait that Slack asks for is not waited out here: the outbox shares it among all senders.</remarks>
internal static class SlackPipeline
{
    /// <summary>How long a call may take, its further tries included, when that is less than for others.</summary>
    public static readonly ResiliencePropertyKey<TimeSpan> Patience = new("patience");

    /// <param name="longest">How long any call may take.</param>
    public static void Build(ResiliencePipelineBuilder<SlackResult> pipeline, TimeSpan longest, TimeProvider clock)
    {
        pipeline.TimeProvider = clock;
        pipeline
            .AddCircuitBreaker(Breaker())
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = call => new(call.Context.Properties.GetValue(Patience, longest)),
            })
            .AddRetry(Retry());
    }

    /// <summary>Half of eight or more calls in 30 seconds failed: let the host rest for 15.</summary>
    private static CircuitBreakerStrategyOptions<SlackResult> Breaker() => new()
    {
        ShouldHandle = new PredicateBuilder<SlackResult>()
            .Handle<TimeoutRejectedException>()
            .HandleResult(static result => result is SlackResult.NotSent or SlackResult.Unknown),
        FailureRatio = 0.5,
        MinimumThroughput = 8,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(15),
    };

    /// <remarks>Only what certainly did not arrive is tried again: a second post is worse than none.</remarks>
    private static RetryStrategyOptions<SlackResult> Retry() => new()
    {
        ShouldHandle = new PredicateBuilder<SlackResult>().HandleResult(static result => result is SlackResult.NotSent),
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromMilliseconds(200),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
    };
}
