using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Encoder.Training;

/// <summary>A labelled message as the network sees it.</summary>
/// <param name="Weight">How much it counts.</param>
internal sealed record HeadExample(float[] Vector, Level Level, double Weight);
