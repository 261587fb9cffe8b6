namespace FocusBot.Levels.Linear;

/// <summary>What a token says for the chosen level against the runner-up, in logits.</summary>
/// <param name="Alone">The word with its runs of characters.</param>
/// <param name="WithPrevious">The pair that it ends, beyond what the two words say alone.</param>
internal readonly record struct Voice(float Alone, float WithPrevious);
