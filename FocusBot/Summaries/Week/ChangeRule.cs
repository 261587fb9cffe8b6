using FocusBot.Levels.Vocabulary;

namespace FocusBot.Summaries.Week;

/// <summary>Which levels a team argued from more or less than before, beyond what chance does.</summary>
internal static class ChangeRule
{
    /// <summary>People write several messages in one vein, so a message tells half of what it would tell by itself.</summary>
    private const int MessagesToOne = 2;

    /// <returns>Above 0: more; below: less. Levels of which it can't be told are left out.</returns>
    public static IReadOnlyList<(Level Level, int Direction)> Of(LevelMix now, LevelMix before) =>
        [.. from level in LevelVocabulary.Levels
            let direction = Halved(now.ShareOf(level)).ComparedTo(Halved(before.ShareOf(level)))
            where direction != 0
            select (level, direction)];

    private static Proportion Halved(Proportion share) => new(share.Hits / MessagesToOne, share.Total / MessagesToOne);
}
