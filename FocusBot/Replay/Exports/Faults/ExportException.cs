namespace FocusBot.Replay.Exports.Faults;

/// <summary>The export cannot be read at all. The message is one sentence that says what to do.</summary>
internal sealed class ExportException(string sentence) : Exception(sentence);
