using FocusBot.Levels.Vocabulary;

namespace FocusBot.Summaries.Week;

/// <summary>The level from which most of one person's messages argue, when there are enough of them to say so.</summary>
internal static class OwnLevelRule
{
    private const int FewestMessages = 5;

    public static Level? DefaultOf(IReadOnlyDictionary<Level, int> counts) =>
        counts.Values.Sum() is >= FewestMessages and var all && counts.MaxBy(count => count.Value) is var most && most.Value * 2 > all ? most.Key : null;
}
