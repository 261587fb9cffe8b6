using FocusBot.Levels.Vocabulary;

namespace FocusBot.Summaries.Week;

/// <summary>The shares of a mix in whole percent that make a hundred together.</summary>
internal static class ShareRule
{
    public static IReadOnlyDictionary<Level, int> Percent(LevelMix mix)
    {
        if (mix.Messages == 0)
        {
            return LevelVocabulary.Levels.ToDictionary(level => level, _ => 0);
        }

        // What is left of the hundred goes to those that lost most by rounding down.
        var shares = LevelVocabulary.Levels.ToDictionary(level => level, level => mix.Of(level) * 100 / mix.Messages);
        foreach (var level in LevelVocabulary.Levels.OrderByDescending(level => mix.Of(level) * 100 % mix.Messages).Take(100 - shares.Values.Sum()))
        {
            shares[level]++;
        }

        return shares;
    }
}
