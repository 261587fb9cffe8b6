namespace FocusBot.Levels.Encoder;

/// <summary>The encoder cannot be used here; the message says why in one sentence, for whoever runs FocusBot.</summary>
internal sealed class EncoderUnavailableException(string sentence, Exception? cause = null) : Exception(sentence, cause);
