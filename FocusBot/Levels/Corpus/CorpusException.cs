namespace FocusBot.Levels.Corpus;

/// <summary>The corpus cannot be trained on. The message is one sentence that names file and line.</summary>
internal sealed class CorpusException(string message) : Exception(message);
