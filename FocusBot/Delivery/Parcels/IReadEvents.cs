using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>Turns delivered bytes into what happened. Implemented by the one who knows the wire.</summary>
internal interface IReadEvents
{
    /// <returns><see langword="null"/> for what FocusBot does not care about.</returns>
    /// <exception cref="UnreadableArrivalException">The bytes make no sense; the message never carries them.</exception>
    ConversationEvent? Read(ArrivalKind kind, ReadOnlyMemory<byte> body);
}

/// <summary>Bytes that cannot be read, now or later. Its message says why and never what they held.</summary>
internal sealed class UnreadableArrivalException(string reason) : Exception(reason);
