namespace FocusBot.Storage;

/// <summary>The database cannot take a write now. Its message is one sentence that says what to do.</summary>
public sealed class StorageUnavailableException(string message, Exception inner) : Exception(message, inner);
