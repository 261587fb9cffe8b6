using System.Diagnostics;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Text;

namespace FocusBot.Benchmarks.Levels;

/// <summary>How long one message takes on one core, how long the weights take to load, and what a reading allocates beyond itself.</summary>
internal static class LevelsSpeed
{
    private const int Rounds = 15;

    public static int Run(TextWriter output)
    {
        var tables = new LevelsTables(output);
        var clock = Stopwatch.StartNew();
        var classifier = LevelClassifier.Embedded;
        var load = clock.Elapsed.TotalMilliseconds;
        string[] texts = [.. LabelledCorpus.Read(LevelsFiles.Corpus).Where(Given.ByOthers).Select(message => message.Text)];
        var micros = Median(() => ReadAll(classifier, texts)) / texts.Length;
        var longText = string.Join(' ', texts)[..SlackText.LongestMessage];
        var longMicros = Median(() => classifier.Read(longText));

        tables.Say($"| what | measured | must | moonshot |");
        tables.Say($"|---|---|---|---|");
        tables.Say($"| weights loaded, ms | {load:F1} | 50 | |");
        tables.Say($"| one message, µs (mean of {texts.Length} of {texts.Average(text => text.Length):F0} characters, median of {Rounds} rounds) | {micros:F1} | 50 | 10 |");
        tables.Say($"| one message of 40,000 characters, µs | {longMicros:F0} | | |");
        tables.Say($"| allocated beyond the reading, bytes a message | {Garbage(classifier, texts):F1} | 0 | 0 |");
        return micros <= 50 && load <= 50 ? 0 : 1;
    }

    private static double Median(Action work)
    {
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            work();
            times[i] = clock.Elapsed.TotalMicroseconds;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static void ReadAll(LevelClassifier classifier, string[] texts)
    {
        foreach (var text in texts)
        {
            classifier.Read(text);
        }
    }

    /// <summary>Scoring alone makes no reading, so whatever it allocates is garbage.</summary>
    private static double Garbage(LevelClassifier classifier, string[] texts)
    {
        Span<double> probabilities = stackalloc double[4];
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            classifier.Probabilities(text, before: null, probabilities);
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / texts.Length;
    }
}
