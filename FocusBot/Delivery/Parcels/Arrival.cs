using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>Something that was delivered to FocusBot, as raw bytes, before anybody has read it.</summary>
/// <param name="EventId">Unique inside the installation: what has the same id is handled once, however often it is delivered.</param>
/// <param name="Lane">Arrivals of one lane are handled one after the other, in the order of their arrival: one thread, one lane.</param>
internal sealed record Arrival(InstallationId Installation, string EventId, string Lane, ArrivalKind Kind, ReadOnlyMemory<byte> Body);

/// <summary>How the bytes of an <see cref="Arrival"/> are to be read. The numbers are stored: never renumber.</summary>
internal enum ArrivalKind
{
    Event = 1,
    Command = 2,
    Interaction = 3,

    /// <summary>FocusBot's own report of what came of a <see cref="Parcel"/>.</summary>
    Report = 4,
}
