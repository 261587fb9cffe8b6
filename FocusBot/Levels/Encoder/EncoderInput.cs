namespace FocusBot.Levels.Encoder;

/// <summary>One message as the encoder takes it: <c>[CLS] text [SEP] previous [SEP]</c>.</summary>
/// <param name="Ids">The tokens' places in the vocabulary.</param>
/// <param name="Types">0 for the message itself, 1 for what came before it. As long as <paramref name="Ids"/>.</param>
internal readonly record struct EncoderInput(long[] Ids, long[] Types);
