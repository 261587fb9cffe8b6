using FocusBot.Levels.Vocabulary;

namespace FocusBot.Summaries.Week;

/// <summary>How many messages of a team argued from each level, and how many people wrote them.</summary>
internal sealed record LevelMix(int Impact, int Execution, int Optics, int People)
{
    public static LevelMix Empty { get; } = new(0, 0, 0, 0);

    public int Messages => Impact + Execution + Optics;

    public int Of(Level level) => level switch
    {
        Level.Impact => Impact,
        Level.Execution => Execution,
        _ => Optics,
    };

    public Proportion ShareOf(Level level) => new(Of(level), Messages);

    /// <summary>Both together. People are those of the larger one: who wrote in both isn't known any more.</summary>
    public LevelMix With(LevelMix other) =>
        new(Impact + other.Impact, Execution + other.Execution, Optics + other.Optics, Math.Max(People, other.People));
}
