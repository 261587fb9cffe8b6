using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Text;
using FocusBot.Levels.Training;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Benchmarks.Levels;

/// <summary>What the classifier must beat to be worth its weights.</summary>
internal static class Baselines
{
    private static readonly Dictionary<string, Level> CueWords = new(StringComparer.Ordinal)
    {
        ["customer"] = Level.Impact, ["customers"] = Level.Impact, ["user"] = Level.Impact, ["users"] = Level.Impact, ["people"] = Level.Impact,
        ["revenue"] = Level.Impact, ["churn"] = Level.Impact, ["retention"] = Level.Impact, ["value"] = Level.Impact, ["trust"] = Level.Impact,
        ["brand"] = Level.Impact, ["worth"] = Level.Impact, ["money"] = Level.Impact, ["market"] = Level.Impact, ["pain"] = Level.Impact,
        ["milestone"] = Level.Execution, ["sprint"] = Level.Execution, ["deadline"] = Level.Execution, ["ticket"] = Level.Execution, ["api"] = Level.Execution,
        ["test"] = Level.Execution, ["tests"] = Level.Execution, ["release"] = Level.Execution, ["migration"] = Level.Execution, ["blocked"] = Level.Execution,
        ["scope"] = Level.Execution, ["estimate"] = Level.Execution, ["weeks"] = Level.Execution, ["build"] = Level.Execution, ["fix"] = Level.Execution,
        ["leadership"] = Level.Optics, ["board"] = Level.Optics, ["exec"] = Level.Optics, ["execs"] = Level.Optics, ["ceo"] = Level.Optics,
        ["slide"] = Level.Optics, ["deck"] = Level.Optics, ["dashboard"] = Level.Optics, ["visibility"] = Level.Optics, ["steering"] = Level.Optics,
        ["report"] = Level.Optics, ["presented"] = Level.Optics, ["credit"] = Level.Optics, ["upstairs"] = Level.Optics, ["director"] = Level.Optics,
    };

    /// <summary>Every message is what most messages are.</summary>
    public static IReadOnlyList<LabelledReading> Majority(IReadOnlyList<LabelledMessage> messages)
    {
        var most = messages.CountBy(message => message.Level).MaxBy(pair => pair.Value).Key;
        return [.. messages.Select(message => Certain(message, most))];
    }

    /// <summary>The level with most words of the list above; None without any.</summary>
    public static IReadOnlyList<LabelledReading> CueList(IReadOnlyList<LabelledMessage> messages) =>
        [.. messages.Select(message => Certain(message, MostCues(message.Text)))];

    /// <summary>The same regression on single words alone.</summary>
    public static Document BagOfWords(LabelledMessage message)
    {
        var plain = new PlainText();
        SlackText.Read(message.Text, plain);
        var sink = new WordsOnly([]);
        LevelFeatures.Visit(plain, ref sink);
        var counts = sink.Words.CountBy(hash => hash).Select(pair => (pair.Key, pair.Value)).ToArray();
        Array.Sort(counts);
        return new(message.Level, counts, [], []);
    }

    private static Level MostCues(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '\n', ',', '.', '?', '!', ':', ';', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var hits = words.Where(CueWords.ContainsKey).CountBy(word => CueWords[word]).ToArray();
        return hits.Length is 0 ? Level.None : hits.MaxBy(pair => pair.Value).Key;
    }

    private static LabelledReading Certain(LabelledMessage message, Level level)
    {
        var probabilities = new double[4];
        probabilities[(int)level] = 1;
        return new(message, probabilities);
    }

    private readonly struct WordsOnly(List<ulong> words) : IFeatureSink
    {
        public List<ulong> Words => words;

        public void Word(ulong hash, int token) => words.Add(hash);

        public void Pair(ulong hash, int token)
        {
        }

        public void Apart(ulong hash)
        {
        }

        public void Run(ulong hash, int token)
        {
        }

        public void Before(ulong hash)
        {
        }
    }
}
