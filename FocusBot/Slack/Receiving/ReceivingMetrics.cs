using System.Diagnostics.Metrics;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Slack.Receiving;

/// <summary>Counts what comes in. Its tags come from closed lists, never from what was sent.</summary>
internal sealed class ReceivingMetrics
{
    public const string MeterName = "FocusBot.Slack.Receiving";

    private static readonly HashSet<string> RetryReasons =
        ["http_timeout", "too_many_redirects", "connection_failed", "ssl_error", "http_error", "unknown_error"];

    private readonly Counter<long> _retries;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _unreadable;
    private readonly Counter<long> _replays;
    private readonly Counter<long> _foreign;
    private readonly Counter<long> _rateLimitedMinutes;

    public ReceivingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _retries = meter.CreateCounter<long>("focusbot.slack.retries", description: "Deliveries that Slack sent again: a rising share means slow acknowledgements.");
        _refusals = meter.CreateCounter<long>("focusbot.slack.refusals", description: "Requests whose signature was not valid.");
        _unreadable = meter.CreateCounter<long>("focusbot.slack.unreadable", description: "Deliveries that could not be read and were dropped.");
        _replays = meter.CreateCounter<long>("focusbot.slack.replays", description: "Requests that came a second time with the same signature.");
        _foreign = meter.CreateCounter<long>("focusbot.slack.foreign", description: "Deliveries of a workspace for which this FocusBot has no token; they were dropped.");
        _rateLimitedMinutes = meter.CreateCounter<long>("focusbot.slack.rate_limited_minutes", description: "Minutes in which Slack dropped events.");
    }

    public void Retried(string? number, string? reason) => _retries.Add(
        1,
        new("number", number is "1" or "2" or "3" ? number : "other"),
        new("reason", reason is not null && RetryReasons.TryGetValue(reason, out var known) ? known : "other"));

    public void Refused(SignatureVerdict verdict) => _refusals.Add(1, new KeyValuePair<string, object?>("verdict", verdict.ToString()));

    /// <param name="kind">Absent for a message on a socket of which not even the kind can be read.</param>
    public void Unreadable(ArrivalKind? kind) => _unreadable.Add(1, new KeyValuePair<string, object?>("kind", kind?.ToString() ?? "other"));

    public void Replayed() => _replays.Add(1);

    public void Foreign() => _foreign.Add(1);

    public void RateLimited() => _rateLimitedMinutes.Add(1);
}
