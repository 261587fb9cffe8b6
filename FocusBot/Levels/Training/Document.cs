using System.Runtime.InteropServices;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Text;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Training;

/// <summary>The features of one message with how often each occurs, in the order of their hashes.</summary>
/// <param name="Words">Words, and pairs of words side by side or with one between.</param>
/// <param name="Runs">Runs of characters.</param>
/// <param name="Before">Words of the message before.</param>
internal sealed record Document(Level Level, (ulong Hash, int Count)[] Words, (ulong Hash, int Count)[] Runs, (ulong Hash, int Count)[] Before)
{
    /// <summary>Half of the corpus is there to mislead, which people at work do less often: a hard message counts for half.</summary>
    private const float HardWeight = 0.5f;

    /// <summary>How much the message counts in training.</summary>
    public float Weight { get; init; } = 1;

    public static Document Of(LabelledMessage message)
    {
        var plain = new PlainText();
        var sink = new Counting([], [], []);
        SlackText.Read(message.Text, plain);
        LevelFeatures.Visit(plain, ref sink);
        SlackText.Read(message.Before, plain);
        LevelFeatures.VisitBefore(plain, ref sink);
        return new(message.Level, Sorted(sink.Words), Sorted(sink.Runs), Sorted(sink.Earlier)) { Weight = message.IsHard ? HardWeight : 1 };
    }

    private static (ulong, int)[] Sorted(Dictionary<ulong, int> counts)
    {
        var sorted = counts.Select(pair => (pair.Key, pair.Value)).ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static void Count(Dictionary<ulong, int> counts, ulong hash) => CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;

    private readonly struct Counting(Dictionary<ulong, int> words, Dictionary<ulong, int> runs, Dictionary<ulong, int> earlier) : IFeatureSink
    {
        public Dictionary<ulong, int> Words => words;

        public Dictionary<ulong, int> Runs => runs;

        public Dictionary<ulong, int> Earlier => earlier;

        public void Word(ulong hash, int token) => Count(words, hash);

        public void Pair(ulong hash, int token) => Count(words, hash);

        public void Apart(ulong hash) => Count(words, hash);

        public void Run(ulong hash, int token) => Count(runs, hash);

        public void Before(ulong hash) => Count(earlier, hash);
    }
}
