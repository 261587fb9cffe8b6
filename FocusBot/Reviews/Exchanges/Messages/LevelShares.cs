using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Exchanges.Messages;

/// <summary>How much speaks for each of the three levels: probabilities of one message, or sums of such.</summary>
internal readonly record struct LevelShares(double Execution, double Impact, double Optics)
{
    public double Argues => Execution + Impact + Optics;

    public double this[Level level] => level switch
    {
        Level.Execution => Execution,
        Level.Impact => Impact,
        Level.Optics => Optics,
        _ => 0,
    };

    /// <summary>The level with the largest share; <see cref="Level.None"/> when there is none at all.</summary>
    public Level Highest =>
        Argues <= 0 ? Level.None
        : Execution >= Impact && Execution >= Optics ? Level.Execution
        : Impact >= Optics ? Level.Impact
        : Level.Optics;

    public static LevelShares Of(LevelProbabilities probabilities) => new(probabilities.Execution, probabilities.Impact, probabilities.Optics);

    public static LevelShares operator +(LevelShares one, LevelShares other) =>
        new(one.Execution + other.Execution, one.Impact + other.Impact, one.Optics + other.Optics);

    public static LevelShares operator *(LevelShares shares, double factor) =>
        new(shares.Execution * factor, shares.Impact * factor, shares.Optics * factor);
}
