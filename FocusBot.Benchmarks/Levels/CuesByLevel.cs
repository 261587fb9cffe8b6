using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Text;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Benchmarks.Levels;

/// <summary>The words that by themselves speak most for each level: what FocusBot watches for.</summary>
internal static class CuesByLevel
{
    private const int FewestMessages = 12;
    private const int ShortestWord = 4;
    private const int Shown = 40;

    public static void Print(LevelsTables tables, IReadOnlyList<LabelledMessage> messages)
    {
        var words = messages.SelectMany(Words).CountBy(word => word).Where(pair => pair.Value >= FewestMessages).Select(pair => pair.Key).ToArray();
        tables.Say($"");
        tables.Say($"## Words that speak most for each level");
        foreach (var level in LevelVocabulary.Levels.Append(Level.None))
        {
            var loudest = words.Select(word => (word, Says: Probability(word, level))).OrderByDescending(one => one.Says).ThenBy(one => one.word, StringComparer.Ordinal);
            tables.Say($"");
            tables.Say($"- **{level}**: {string.Join(", ", loudest.Take(Shown).Select(one => one.word))}");
        }
    }

    private static IEnumerable<string> Words(LabelledMessage message)
    {
        var plain = new PlainText();
        SlackText.Read(message.Text, plain);
        return plain.Tokens.ToArray().Where(token => token.IsWord && token.Length >= ShortestWord).Select(token => plain[token].ToString()).Distinct();
    }

    /// <summary>A single word is not read, so it is said twice.</summary>
    private static double Probability(string word, Level level)
    {
        Span<double> probabilities = stackalloc double[4];
        LevelClassifier.Embedded.Probabilities($"{word} {word}", before: null, probabilities);
        return probabilities[(int)level];
    }
}
