using System.Collections.Concurrent;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>A workspace that answers what a test announced, in that order, and remembers what nobody announced.</summary>
internal sealed class FakeSender : ISendCards
{
    private readonly ConcurrentQueue<Func<Task<SendOutcome>>> _outcomes = [];
    private readonly ConcurrentQueue<Func<Sighting>> _sightings = [];
    private readonly ConcurrentQueue<Sent> _sent = [];
    private readonly ConcurrentQueue<string> _unannounced = [];

    /// <summary>What a test that announces nothing gets.</summary>
    public SendOutcome? Otherwise { get; set; }

    /// <summary>A workspace that decides at each sending, and knows what's there.</summary>
    public Func<Task<SendOutcome>>? Decides { get; set; }

    public Func<Sighting>? Knows { get; set; }

    public Func<Parcel, IReadOnlyList<RateLimit>> Limits { get; set; } = _ => [];

    public IReadOnlyList<Sent> Sent => [.. _sent];

    public int Looks { get; private set; }

    /// <summary>From where the last look went on.</summary>
    public string? LookedOnFrom { get; private set; }

    public static SendOutcome Arrived { get; } = new SendOutcome.Delivered(Given.Reviews, Given.Ts(7));

    public FakeSender Answers(params IEnumerable<SendOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            _outcomes.Enqueue(() => Task.FromResult(outcome));
        }

        return this;
    }

    public FakeSender Answers(Func<Task<SendOutcome>> outcome)
    {
        _outcomes.Enqueue(outcome);
        return this;
    }

    public FakeSender Sights(params IEnumerable<Sighting> sightings)
    {
        foreach (var sighting in sightings)
        {
            _sightings.Enqueue(() => sighting);
        }

        return this;
    }

    public FakeSender BreaksWhenLooking()
    {
        _sightings.Enqueue(() => throw new InvalidOperationException("Cannot look."));
        return this;
    }

    public void Expected() => Assert.Empty(_unannounced);

    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    public IReadOnlyList<RateLimit> LimitsOfLooking(InstallationId installation, Parcel parcel) => [];

    public IReadOnlyList<RateLimit> LimitsOf(InstallationId installation, Parcel parcel) => Limits(parcel);

    public Task<SendOutcome> SendAsync(InstallationId installation, string parcelId, Parcel parcel, string? progress, CancellationToken cancellationToken)
    {
        _sent.Enqueue(new(installation, parcelId, parcel, progress));
        return _outcomes.TryDequeue(out var outcome) ? outcome()
            : Decides is { } decides ? decides()
            : Otherwise is { } otherwise ? Task.FromResult(otherwise)
            : throw Unannounced($"sending {parcel}");
    }

    public Task<Sighting> LookForAsync(InstallationId installation, string parcelId, Parcel parcel, string? progress, CancellationToken cancellationToken)
    {
        Looks++;
        LookedOnFrom = progress;
        return _sightings.TryDequeue(out var sighting) ? Task.FromResult(sighting())
            : Knows is { } knows ? Task.FromResult(knows())
            : throw Unannounced($"looking for {parcel}");
    }

    private InvalidOperationException Unannounced(string what)
    {
        _unannounced.Enqueue(what);
        return new($"Nobody announced {what}.");
    }
}

/// <summary>What was handed to the workspace.</summary>
internal sealed record Sent(InstallationId Installation, string Id, Parcel Parcel, string? Progress);
