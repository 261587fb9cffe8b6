using System.Diagnostics.Metrics;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;

namespace FocusBot.Delivery.Inbox;

/// <summary>What waits to be handled, and what came of what was.</summary>
internal sealed class InboxMetrics
{
    public const string MeterName = "FocusBot.Delivery.Inbox";

    /// <summary>So many events are looked at: where more wait, it makes no difference how many.</summary>
    private const int Most = 10_000;

    private readonly TimeProvider _clock;
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _duration;

    public InboxMetrics(IMeterFactory meters, Database database, TimeProvider clock)
    {
        var meter = meters.Create(MeterName);
        _clock = clock;
        _turns = meter.CreateCounter<long>("focusbot.inbox.turns", "{event}", "What became of events when it was their turn.");
        _duration = meter.CreateHistogram<double>("focusbot.inbox.turn.duration", "s", "How long an event's turn took, its reading included.");
        var glance = new StoreGlance<Backlog>(database, clock, session => InboxStore.BacklogAsync(session, Most));
        meter.CreateObservableUpDownCounter("focusbot.inbox.depth", () => glance.Measure(seen => seen.Events), "{event}", "Events that wait for their turn, counted up to 10,000.");
        meter.CreateObservableUpDownCounter("focusbot.inbox.lanes", () => glance.Measure(seen => seen.Lanes), "{lane}", "Threads, and whatever else goes one after the other, in which events wait.");
        meter.CreateObservableGauge("focusbot.inbox.lane.depth", () => glance.Measure(seen => seen.Longest), "{event}", "Events that wait in the fullest of these lanes.");
        meter.CreateObservableGauge("focusbot.inbox.age", () => glance.Measure(seen => seen.AgeAt(clock.GetUtcNow())), "s", "How long the oldest event has waited.");
    }

    /// <summary>From here on what was not counted yet shows as zero.</summary>
    public void Begin()
    {
        foreach (var kind in Label.All<ArrivalKind>())
        {
            foreach (var outcome in Label.All<TurnOutcome>())
            {
                Add(0, kind, outcome);
            }
        }
    }

    public long Now => _clock.GetTimestamp();

    public void Took(ArrivalKind kind, TurnOutcome outcome, long since)
    {
        var word = Label.Of(kind);
        Add(1, word, Label.Of(outcome));
        _duration.Record(_clock.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("kind", word));
    }

    private void Add(int events, string kind, string outcome) => _turns.Add(events, new("kind", kind), new KeyValuePair<string, object?>("outcome", outcome));
}

/// <summary>What became of an event when it was its turn.</summary>
internal enum TurnOutcome
{
    Handled,

    /// <summary>It had been handled before.</summary>
    Repeated,

    /// <summary>Nothing in FocusBot is about it.</summary>
    Ignored,

    /// <summary>It could not be handled, and is tried again.</summary>
    Postponed,

    /// <summary>It can't be handled: why is kept, and nothing else of it.</summary>
    Parked,

    /// <summary>It isn't known yet whose it is.</summary>
    NotKnownYet,
}

/// <summary>What waits in the inbox, as far as it was looked at.</summary>
internal sealed record Backlog(long Events, long Lanes, long Longest, DateTimeOffset? OldestAt)
{
    public double AgeAt(DateTimeOffset now) => Math.Max(0, (now - OldestAt)?.TotalSeconds ?? 0);
}
