namespace FocusBot.Levels.Vocabulary;

/// <summary>How probable it is of each level, and of none, that a message argues from it. They sum to 1; <c>default</c>, all 0, is a message that was not read.</summary>
internal readonly record struct LevelProbabilities(double None, double Execution, double Impact, double Optics)
{
    public double this[Level level] => level switch
    {
        Level.None => None,
        Level.Execution => Execution,
        Level.Impact => Impact,
        Level.Optics => Optics,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "This is not a level."),
    };

    /// <param name="inOrder">In the order of <see cref="Level"/>.</param>
    public static LevelProbabilities Of(ReadOnlySpan<double> inOrder) => new(inOrder[0], inOrder[1], inOrder[2], inOrder[3]);

    /// <summary>As sure of one level as said, and of the others alike.</summary>
    public static LevelProbabilities Of(Level level, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 1);
        Span<double> inOrder = stackalloc double[4];
        inOrder.Fill((1 - confidence) / 3);
        inOrder[(int)level] = confidence;
        return Of(inOrder);
    }
}
