namespace FocusBot.Levels.Vocabulary;

/// <summary>The classifier's opinion of one message.</summary>
/// <remarks>
/// <see cref="Confidence"/> lies between 0 and 1, both included, and is calibrated: of many readings at 0.8, about eight in ten
/// are right. <see cref="Cues"/> are at most five words or word pairs of the message, in the author's order, that spoke for
/// <see cref="Level"/> against the runner-up. <see cref="Reason"/> is set exactly when nothing could be read; the level is then
/// <see cref="Level.None"/> at confidence 0. Two readings are equal when all parts are, the cues by reference.
/// </remarks>
internal sealed record LevelReading
{
    private LevelReading(Level level, double confidence, IReadOnlyList<string> cues, UnreadReason? reason) =>
        (Level, Confidence, Cues, Reason) = (level, confidence, cues, reason);

    public Level Level { get; }

    public double Confidence { get; }

    public IReadOnlyList<string> Cues { get; }

    /// <summary>Why the message was not read; <see langword="null"/> when it was.</summary>
    public UnreadReason? Reason { get; }

    public static LevelReading Of(Level level, double confidence, IReadOnlyList<string> cues)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 1);
        return new(level, confidence, cues, reason: null);
    }

    public static LevelReading Unread(UnreadReason reason) => new(Level.None, 0, [], reason);
}
