using System.Text.Json.Serialization;
using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>What came of a parcel, told to whoever enqueued it. A closed set.</summary>
/// <param name="Purpose">The word its sender gave it.</param>
/// <param name="Key">The natural key its sender gave it.</param>
/// <param name="Note">What its sender wanted to be reminded of.</param>
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(ThreadRead), "thread-read")]
[JsonDerivedType(typeof(PersonRead), "person-read")]
[JsonDerivedType(typeof(GroupRead), "group-read")]
[JsonDerivedType(typeof(HuddleRead), "huddle-read")]
internal abstract record Report(InstallationId Installation, string Purpose, string Key, string Note)
{
    public sealed record Delivered(InstallationId Installation, string Purpose, string Key, string Note, ChannelId? Channel, MessageTs? Ts)
        : Report(Installation, Purpose, Key, Note);

    /// <param name="Reason">The workspace's error word, <c>too_old</c>, or <c>unknown_outcome</c>.</param>
    public sealed record Refused(InstallationId Installation, string Purpose, string Key, string Note, string Reason)
        : Report(Installation, Purpose, Key, Note);

    public sealed record ThreadRead(
        InstallationId Installation, string Purpose, string Key, string Note, IReadOnlyList<FetchedMessage> Messages)
        : Report(Installation, Purpose, Key, Note)
    {
        /// <summary>These are a part, and the rest takes about so long; absent: this is all, or the end of it.</summary>
        public TimeSpan? GoesOnFor { get; init; }
    }

    public sealed record GroupRead(InstallationId Installation, string Purpose, string Key, string Note, IReadOnlyList<UserId> Members)
        : Report(Installation, Purpose, Key, Note);

    public sealed record HuddleRead(InstallationId Installation, string Purpose, string Key, string Note, HuddleState Huddle)
        : Report(Installation, Purpose, Key, Note);

    public sealed record PersonRead(InstallationId Installation, string Purpose, string Key, string Note, PersonFacts Person)
        : Report(Installation, Purpose, Key, Note);
}
