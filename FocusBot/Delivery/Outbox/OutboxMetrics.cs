using System.Diagnostics.Metrics;
using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;

namespace FocusBot.Delivery.Outbox;

/// <summary>What waits to be said, and what came of what was.</summary>
internal sealed class OutboxMetrics
{
    public const string MeterName = "FocusBot.Delivery.Outbox";

    public const string TooOld = "too_old";

    /// <summary>So many parcels are looked at: where more are due, it makes no difference how many.</summary>
    private const int Most = 10_000;

    private static readonly string[] Sightings = ["found", "absent", "not_yet", "limited", "unclear", "unknowable"];

    private readonly Counter<long> _parcels;
    private readonly Counter<long> _looks;
    private readonly Counter<long> _waits;

    public OutboxMetrics(IMeterFactory meters, Database database, TimeProvider clock)
    {
        var meter = meters.Create(MeterName);
        _parcels = meter.CreateCounter<long>("focusbot.outbox.parcels", "{parcel}", "What came of each attempt to deliver a parcel.");
        _looks = meter.CreateCounter<long>("focusbot.outbox.looks", "{look}", "What came of each look for a post of which it wasn't known whether it arrived.");
        _waits = meter.CreateCounter<long>("focusbot.outbox.waits", "{wait}", "Times a parcel that was due had to wait for a limit: because Slack said so, or so that Slack needn't.");
        var glance = new StoreGlance<DueParcels>(database, clock, session => OutboxStore.BacklogAsync(session, clock.GetUtcNow(), Most));
        meter.CreateObservableUpDownCounter("focusbot.outbox.depth", () => glance.MeasureEach(Measure), "{parcel}", "Parcels that are due, counted up to 10,000. What is planned for later isn't among them.");
        meter.CreateObservableGauge("focusbot.outbox.age", () => glance.Measure(seen => seen.AgeAt(clock.GetUtcNow())), "s", "How long the oldest of them has been due.");
    }

    /// <summary>From here on what was not counted yet shows as zero.</summary>
    public void Begin()
    {
        Array.ForEach(Sightings, sighting => Look(0, sighting));
        Wait(0, bySlack: true);
        Wait(0, bySlack: false);
    }

    public void Sent(Parcel parcel, SendOutcome outcome) => Sent(parcel, WordOf(outcome));

    /// <param name="outcome">One of a few fixed words.</param>
    public void Sent(Parcel parcel, string outcome) => _parcels.Add(1, new("kind", KindOf(parcel)), new KeyValuePair<string, object?>("outcome", outcome));

    public void Looked(Sighting sighting) => Look(1, sighting switch
    {
        Sighting.Found => "found",
        Sighting.Absent => "absent",
        Sighting.NotYet => "not_yet",
        Sighting.Limited => "limited",
        Sighting.Unclear => "unclear",
        _ => "unknowable",
    });

    public void Waited(bool bySlack) => Wait(1, bySlack);

    /// <summary>Whoever writes a figure or a trace calls it by this name.</summary>
    public static string KindOf(Parcel parcel) => parcel switch
    {
        Parcel.ThreadPost => "thread_post",
        Parcel.ChannelPost => "channel_post",
        Parcel.PrivateNote => "private_note",
        Parcel.DirectMessage => "direct_message",
        Parcel.Revision => "revision",
        Parcel.Reply => "reply",
        Parcel.ThreadReading => "thread_reading",
        Parcel.PersonReading => "person_reading",
        Parcel.GroupReading => "group_reading",
        Parcel.HuddleReading => "huddle_reading",
        Parcel.Alarm => "alarm",
        _ => "home_view",
    };

    public static string WordOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.ReadOn => "goes_on",
        SendOutcome.Refused => "refused",
        SendOutcome.Limited => "limited",
        SendOutcome.Failed => "failed",
        SendOutcome.Doubtful => "in_doubt",
        SendOutcome.Disconnected => "disconnected",
        _ => "delivered",
    };

    private void Look(int looks, string outcome) => _looks.Add(looks, new KeyValuePair<string, object?>("outcome", outcome));

    private void Wait(int waits, bool bySlack) => _waits.Add(waits, new KeyValuePair<string, object?>("by", bySlack ? "slack" : "focusbot"));

    private static IEnumerable<Measurement<long>> Measure(DueParcels seen) =>
        [State("waiting", seen.Waiting), State("being_sent", seen.BeingSent), State("in_doubt", seen.InDoubt)];

    private static Measurement<long> State(string state, long parcels) => new(parcels, new KeyValuePair<string, object?>("state", state));
}

/// <summary>What is due, as far as it was looked at.</summary>
/// <param name="Planned">Since when the oldest has been due that was planned for later.</param>
/// <param name="First">The id of the oldest that was due at once.</param>
internal sealed record DueParcels(long Waiting, long BeingSent, long InDoubt, DateTimeOffset? Planned, string? First)
{
    public double AgeAt(DateTimeOffset now) => ((DateTimeOffset?[])[Planned, MadeAt(First)]).Max(since => Math.Max(0, (now - since)?.TotalSeconds ?? 0));

    /// <remarks>An id begins with the milliseconds in which it was made (RFC 9562, version 7).</remarks>
    private static DateTimeOffset? MadeAt(string? id) =>
        id is { Length: 32 } && long.TryParse(id.AsSpan(0, 12), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var millis) ? DateTimeOffset.FromUnixTimeMilliseconds(millis) : null;
}
