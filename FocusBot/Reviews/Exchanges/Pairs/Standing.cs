using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>What one person's messages in view say about their level, the newest counting most.</summary>
internal sealed class Standing(Level? declared)
{
    /// <summary>How much an older message counts against the next one.</summary>
    private const double Fading = 0.85;

    /// <summary>What every level is given before a message is read, so that one message alone makes nobody certain.</summary>
    private const double Prior = 0.25;

    private double _factor = 1;

    public Level? Declared => declared;

    /// <summary>Declared beats written.</summary>
    public Level Level => declared ?? Written;

    /// <summary>The level that their messages show most, the newest counting most.</summary>
    public Level Written => Shares.Highest;

    /// <summary>Sums of probabilities, each message counting less than the one after it.</summary>
    public LevelShares Shares { get; private set; }

    public int Messages { get; private set; }

    /// <summary>How much of what they argue is at each level, in messages.</summary>
    public LevelShares Sums { get; private set; }

    /// <summary>The place of their first message in view.</summary>
    public int Oldest { get; private set; }

    public void AddOlder(MessageFacts message)
    {
        Messages++;
        Oldest = message.Place;
        Sums += message.Levels;
        Shares += message.Levels * _factor;
        _factor *= 1 - ((1 - Fading) * message.Argues);
    }

    /// <summary>The probability that they argue from a level.</summary>
    public double Of(Level level) => declared is { } known ? (level == known ? 1 : 0) : (Shares[level] + Prior) / (Shares.Argues + (3 * Prior));

    /// <summary>The probability that two people argue from different levels.</summary>
    public double Differs(Standing other) =>
        1 - (Of(Level.Execution) * other.Of(Level.Execution)) - (Of(Level.Impact) * other.Of(Level.Impact)) - (Of(Level.Optics) * other.Of(Level.Optics));
}
