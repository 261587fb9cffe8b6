using FocusBot.Levels.Vocabulary;

namespace FocusBot.Summaries.Week;

/// <summary>Shares as they are told: in tens of per cent. Nobody needs more, and more would only look exact.</summary>
internal static class ShareRule
{
    public static int Tens(double share) => (int)Math.Round(share * 10, MidpointRounding.AwayFromZero) * 10;

    public static IReadOnlyDictionary<Level, int> Tens(LevelMix mix) => LevelVocabulary.Levels.ToDictionary(level => level, level => Tens(mix.ShareOf(level).Share));
}
