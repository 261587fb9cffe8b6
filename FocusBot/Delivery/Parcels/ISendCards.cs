using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>Carries parcels to the workspace. Implemented by the one who knows the wire; it never waits out a limit, it says so.</summary>
internal interface ISendCards
{
    /// <summary>The limits that this parcel counts against, so that the outbox paces itself before it is told to.</summary>
    IReadOnlyList<RateLimit> LimitsOf(InstallationId installation, Parcel parcel);

    /// <summary>The limits that looking for this parcel counts against.</summary>
    IReadOnlyList<RateLimit> LimitsOfLooking(InstallationId installation, Parcel parcel);

    /// <summary>The longest that a parcel's sending takes. Until so long after its beginning, it may arrive although nothing has been heard of it.</summary>
    TimeSpan Patience { get; }

    /// <param name="parcelId">Opaque; travels with a post as its metadata, so that it can be found again.</param>
    /// <param name="progress">How far it has come, as it was said before; absent at the beginning.</param>
    Task<SendOutcome> SendAsync(InstallationId installation, string parcelId, Parcel parcel, string? progress, CancellationToken cancellationToken);

    /// <summary>Looks whether a doubtful post arrived after all.</summary>
    /// <param name="progress">How far the look has come, as it was said before; absent at the beginning.</param>
    Task<Sighting> LookForAsync(InstallationId installation, string parcelId, Parcel parcel, string? progress, CancellationToken cancellationToken);
}

/// <summary>A token bucket that all senders share.</summary>
/// <param name="Key">Names the bucket: a method or a channel, in one installation.</param>
/// <param name="Burst">How many may go at once, 1 or more.</param>
/// <param name="Refill">The time after which one more may go.</param>
internal readonly record struct RateLimit(string Key, int Burst, TimeSpan Refill);

/// <summary>What came of one attempt to send a parcel. A closed set.</summary>
internal abstract record SendOutcome
{
    private SendOutcome() { }

    /// <param name="Channel">Where it landed; a direct message learns its channel here.</param>
    public sealed record Delivered(ChannelId? Channel, MessageTs? Ts) : SendOutcome;

    public sealed record Read(IReadOnlyList<FetchedMessage> Messages) : SendOutcome;

    /// <summary>A page of several was read, and the next may follow as soon as the limits let it.</summary>
    /// <param name="Progress">What to go on from. Never what people wrote.</param>
    /// <param name="TakesAbout">How long the rest is going to take.</param>
    public sealed record ReadOn(IReadOnlyList<FetchedMessage> Messages, string Progress, TimeSpan TakesAbout) : SendOutcome;

    public sealed record PersonRead(PersonFacts Person) : SendOutcome;

    public sealed record GroupRead(IReadOnlyList<UserId> Members) : SendOutcome;

    public sealed record HuddleRead(HuddleState Huddle) : SendOutcome;

    /// <summary>It will never be taken. <paramref name="Reason"/> is the workspace's own error word, for example <c>not_in_channel</c>.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>It did not arrive, and every parcel that counts against <paramref name="LimitKey"/> waits this long.</summary>
    public sealed record Limited(string LimitKey, TimeSpan RetryAfter) : SendOutcome;

    /// <summary>It certainly did not arrive; a later attempt may succeed.</summary>
    public sealed record Failed(string Reason) : SendOutcome;

    /// <summary>It may or may not have arrived.</summary>
    public sealed record Doubtful(string Reason) : SendOutcome;

    /// <summary>The installation's token no longer works: nothing of this installation can be sent.</summary>
    public sealed record Disconnected(string Reason) : SendOutcome;
}

/// <summary>Whether a post was found again. A closed set.</summary>
internal abstract record Sighting
{
    private Sighting() { }

    public sealed record Found(ChannelId Channel, MessageTs Ts) : Sighting;

    public sealed record Absent : Sighting;

    /// <summary>It is not on the pages that were read, and there are more.</summary>
    /// <param name="Progress">What to go on from.</param>
    public sealed record NotYet(string Progress) : Sighting;

    /// <summary>It cannot be known now; look again later.</summary>
    public sealed record Unclear(string Reason) : Sighting;

    /// <summary>Nobody could look: everything that counts against <paramref name="LimitKey"/> waits this long.</summary>
    public sealed record Limited(string LimitKey, TimeSpan RetryAfter) : Sighting;

    /// <summary>There is no place in which it could be looked for, now or later.</summary>
    public sealed record Unknowable(string Reason) : Sighting;
}

/// <summary>One message of a thread that was read.</summary>
/// <param name="Words">Absent unless they were asked for. They live as long as the report that carries them: until it is handled.</param>
internal sealed record FetchedMessage(MessageTs Ts, UserId Author, WrittenText? Words = null);

/// <summary>What the workspace says of a person, without a name.</summary>
/// <param name="IsOutsider">They belong to another organisation.</param>
/// <param name="IsGone">Their account is deactivated.</param>
/// <param name="Zone">The IANA name of their time zone, when the workspace says it.</param>
internal sealed record PersonFacts(UserId User, bool IsAdmin, bool IsBot, bool IsGuest, bool IsOutsider, bool IsGone, string? Zone)
{
    /// <summary>Until when their status says that they are on holiday, ill or on leave; absent: it does not say so. The status itself is not kept.</summary>
    public DateTimeOffset? AwayUntil { get; init; }
}
