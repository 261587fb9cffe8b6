namespace FocusBot.Levels.Vocabulary;

/// <summary>A reader's opinion of one message.</summary>
/// <remarks>
/// <see cref="Confidence"/> lies between 0 and 1, both included, and is calibrated: of many readings at 0.8, about eight in ten
/// are right. <see cref="Cues"/> are at most five words or word pairs of the message, in the author's order, that spoke for
/// <see cref="Level"/> against the runner-up. <see cref="Reason"/> is set exactly when nothing could be read; the level is then
/// <see cref="Level.None"/> at confidence 0. Two readings are equal when all parts are, the cues by reference.
/// </remarks>
internal sealed record LevelReading
{
    public const string Linear = "linear", Encoder = "encoder";

    private LevelReading(Level level, LevelProbabilities probabilities, IReadOnlyList<string> cues, UnreadReason? reason) =>
        (Level, Probabilities, Cues, Reason) = (level, probabilities, cues, reason);

    public Level Level { get; }

    public LevelProbabilities Probabilities { get; }

    public double Confidence => Probabilities[Level];

    public IReadOnlyList<string> Cues { get; }

    /// <summary>Why the message was not read; <see langword="null"/> when it was.</summary>
    public UnreadReason? Reason { get; }

    /// <summary>Who read: <see cref="Linear"/>, or the encoder with the first digits of its fingerprint, by which two replicas can be told apart.</summary>
    public string Reader { get; init; } = Linear;

    /// <summary>Whether the encoder read it. What the linear reader reads of real people is right too seldom to ask anybody about it.</summary>
    public bool IsByEncoder => Reader.StartsWith(Encoder, StringComparison.Ordinal);

    public static LevelReading Of(Level level, LevelProbabilities probabilities, IReadOnlyList<string> cues) => new(level, probabilities, cues, reason: null);

    public static LevelReading Of(Level level, double confidence, IReadOnlyList<string> cues) => Of(level, LevelProbabilities.Of(level, confidence), cues);

    public static LevelReading Unread(UnreadReason reason) => new(Level.None, default, [], reason);
}
