namespace FocusBot.Delivery.Parcels;

/// <summary>The arrival could not be put on disk: do not acknowledge it, so that it is delivered again.</summary>
internal sealed class NotStoredException(string reason, Exception inner) : Exception(reason, inner);
