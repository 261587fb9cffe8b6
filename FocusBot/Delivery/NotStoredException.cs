namespace FocusBot.Delivery;

/// <summary>The arrival could not be put on disk: do not acknowledge it, so that it is delivered again.</summary>
public sealed class NotStoredException(string reason, Exception inner) : Exception(reason, inner);
