using System.Diagnostics.Metrics;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Slack.Receiving;

/// <summary>Counts what comes in, and how long Slack waits for its acknowledgement. Its tags come from closed lists, never from what was sent.</summary>
internal sealed class ReceivingMetrics
{
    public const string MeterName = "FocusBot.Slack.Receiving";

    private const string Other = "other";

    private static readonly HashSet<string> RetryReasons =
        ["http_timeout", "too_many_redirects", "connection_failed", "ssl_error", "http_error", "unknown_error"];

    /// <summary>In seconds. Slack gives three.</summary>
    private static readonly double[] Steps = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

    private readonly TimeProvider _clock;
    private readonly Counter<long> _arrivals;
    private readonly Histogram<double> _acknowledgement;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _unreadable;
    private readonly Counter<long> _replays;
    private readonly Counter<long> _foreign;
    private readonly Counter<long> _rateLimited;

    public ReceivingMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(MeterName);
        _clock = clock;
        _arrivals = meter.CreateCounter<long>("focusbot.slack.arrivals", "{delivery}", "What Slack delivered, and what it was told.");
        _acknowledgement = meter.CreateHistogram(
            "focusbot.slack.acknowledgement.duration", "s", "From having the whole of a delivery to having what Slack is told: what is stored is on disk by then.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Steps });
        _retries = meter.CreateCounter<long>("focusbot.slack.retries", "{delivery}", "Deliveries that Slack sent again: a rising share means slow acknowledgements.");
        _refusals = meter.CreateCounter<long>("focusbot.slack.refusals", "{request}", "Requests whose signature was not valid.");
        _unreadable = meter.CreateCounter<long>("focusbot.slack.unreadable", "{delivery}", "Deliveries that could not be read and were dropped.");
        _replays = meter.CreateCounter<long>("focusbot.slack.replays", "{request}", "Requests that came a second time with the same signature.");
        _foreign = meter.CreateCounter<long>("focusbot.slack.foreign", "{delivery}", "Deliveries of a workspace for which this FocusBot has no token; they were dropped.");
        _rateLimited = meter.CreateCounter<long>("focusbot.slack.rate_limited", "min", "Minutes in which Slack dropped events.");
    }

    /// <summary>From here on what was not counted yet shows as zero.</summary>
    public void Begin()
    {
        ArrivalKind?[] kinds = [ArrivalKind.Event, ArrivalKind.Command, ArrivalKind.Interaction, null];
        Array.ForEach(kinds, kind => Drop(0, kind));
        SignatureVerdict[] verdicts = [SignatureVerdict.Missing, SignatureVerdict.Stale, SignatureVerdict.Wrong];
        Array.ForEach(verdicts, verdict => Refuse(0, verdict));
        Array.ForEach([_replays, _foreign, _rateLimited], counter => counter.Add(0));
    }

    public long Now => _clock.GetTimestamp();

    public void Acknowledged(ArrivalKind kind, AcknowledgementKind outcome, long since)
    {
        var word = Label.Of(kind);
        _arrivals.Add(1, new("kind", word), new KeyValuePair<string, object?>("outcome", Label.Of(outcome)));
        _acknowledgement.Record(_clock.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("kind", word));
    }

    public void Retried(string? number, string? reason) => _retries.Add(
        1,
        new("number", number is "1" or "2" or "3" ? number : Other),
        new("reason", reason is not null && RetryReasons.TryGetValue(reason, out var known) ? known : Other));

    public void Refused(SignatureVerdict verdict) => Refuse(1, verdict);

    /// <param name="kind">Absent for a message on a socket of which not even the kind can be read.</param>
    public void Unreadable(ArrivalKind? kind) => Drop(1, kind);

    public void Replayed() => _replays.Add(1);

    public void Foreign() => _foreign.Add(1);

    public void RateLimited() => _rateLimited.Add(1);

    private void Refuse(int requests, SignatureVerdict verdict) => _refusals.Add(requests, new KeyValuePair<string, object?>("verdict", Label.Of(verdict)));

    private void Drop(int deliveries, ArrivalKind? kind) => _unreadable.Add(deliveries, new KeyValuePair<string, object?>("kind", kind is { } known ? Label.Of(known) : Other));
}
