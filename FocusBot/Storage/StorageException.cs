namespace FocusBot.Storage;

/// <summary>The database cannot be used. The message is one sentence that says what to do, and holds nothing that people wrote.</summary>
internal sealed class StorageException(string sentence, Exception? inner = null) : Exception(sentence, inner);
