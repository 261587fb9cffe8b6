using FocusBot.Levels.Vocabulary;

namespace FocusBot.Summaries.Week;

/// <summary>How many messages of a team argued from each level, and how many people wrote them.</summary>
/// <param name="People">Counted no further than anybody asks for: enough is enough, and a count of all would read every message.</param>
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
}
