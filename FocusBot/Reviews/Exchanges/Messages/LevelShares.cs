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

    public static LevelShares Certain(Level level) =>
        new(level is Level.Execution ? 1 : 0, level is Level.Impact ? 1 : 0, level is Level.Optics ? 1 : 0);

    /// <param name="probabilities">In the order of <see cref="Level"/>.</param>
    public static LevelShares Of(ReadOnlySpan<double> probabilities) =>
        new(probabilities[(int)Level.Execution], probabilities[(int)Level.Impact], probabilities[(int)Level.Optics]);

    public static LevelShares operator +(LevelShares one, LevelShares other) =>
        new(one.Execution + other.Execution, one.Impact + other.Impact, one.Optics + other.Optics);

    public static LevelShares operator *(LevelShares shares, double factor) =>
        new(shares.Execution * factor, shares.Impact * factor, shares.Optics * factor);
}
