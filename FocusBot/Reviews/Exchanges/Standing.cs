using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>What one person's messages in view say about their level, the newest counting most.</summary>
/// <param name="Shares">Sums of probabilities, each message counting less than the one after it.</param>
/// <param name="Written">How many messages argue from a level at all, in probability.</param>
internal sealed record Standing(LevelShares Shares, double Written, Level? Declared)
{
    /// <summary>How much an older message counts against the next one.</summary>
    private const double Fading = 0.85;

    /// <summary>What every level is given before a message is read, so that one message alone makes nobody certain.</summary>
    private const double Prior = 0.25;

    public Level Level => Declared ?? Shares.Highest;

    /// <summary>The probability of a level, after all messages.</summary>
    public double Of(Level level) => Declared is { } declared ? (level == declared ? 1 : 0) : (Shares[level] + Prior) / (Shares.Argues + (3 * Prior));

    public static Standing Of(IEnumerable<MessageFacts> newestFirst, Level? declared)
    {
        var (shares, written, factor) = (default(LevelShares), 0.0, 1.0);
        foreach (var message in newestFirst)
        {
            shares += message.Levels * factor;
            written += message.Argues;
            factor *= 1 - ((1 - Fading) * message.Argues);
        }

        return new(shares, written, declared);
    }

    /// <summary>The probability that two people argue from different levels.</summary>
    public double Differs(Standing other) =>
        1 - LevelVocabulary.Levels.Sum(level => Of(level) * other.Of(level));
}
