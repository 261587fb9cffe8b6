using System.Diagnostics.Metrics;

namespace FocusBot.Slack.WebApi;

/// <summary>How long calls to Slack take, and what comes of them.</summary>
internal sealed class CallMetrics
{
    public const string MeterName = "FocusBot.Slack.WebApi";

    /// <summary>In seconds. A call takes at most <c>Slack:LongestCall</c>.</summary>
    private static readonly double[] Steps = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly Histogram<double> _duration;

    public CallMetrics(IMeterFactory meters) => _duration = meters.Create(MeterName).CreateHistogram(
        "focusbot.slack.call.duration", "s", "How long a call to Slack took, its further tries included.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Steps });

    /// <param name="method">A method of Slack's, or <c>response_url</c>.</param>
    public void Called(string method, SlackResult result, TimeSpan took) =>
        _duration.Record(took.TotalSeconds, new("method", method), new KeyValuePair<string, object?>("outcome", WordOf(result)));

    public static string WordOf(SlackResult result) => result switch
    {
        SlackResult.Ok => "ok",
        SlackResult.Error => "error",
        SlackResult.Limited => "limited",
        SlackResult.NotSent => "not_sent",
        _ => "unknown",
    };
}
