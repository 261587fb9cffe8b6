using FocusBot.Benchmarks.Levels;
using FocusBot.Conversations;
using FocusBot.Levels.Linear;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Training;

namespace FocusBot.Benchmarks.Mismatches;

/// <summary>What a message costs, for reading it and judging its thread after it, in threads short and very long.</summary>
internal static class MismatchSpeed
{
    private const double Must = 200;
    private const int Rounds = 5;
    private const int MessagesARound = 10_000;
    private static readonly int[] Lengths = [10, 200, 100_000];

    public static int Run(TextWriter output)
    {
        var tables = new LevelsTables(output);
        string[] texts = [.. ThreadCorpus.Read(LevelsFiles.Corpus).SelectMany(thread => thread.Messages).Select(message => message.Text)];
        Micros(texts, 200, people: 4);
        tables.Say($"| what, µs a message (median of {Rounds} rounds) | 2 people | 4 people | 12 people | must |");
        tables.Say($"|---|---|---|---|---|");
        var most = 0.0;
        foreach (var length in Lengths)
        {
            double[] micros = [Micros(texts, length, people: 2), Micros(texts, length, people: 4), Micros(texts, length, people: 12)];
            most = Math.Max(most, micros.Max());
            tables.Say($"| read and judged after each of {length:N0} messages | {micros[0]:F1} | {micros[1]:F1} | {micros[2]:F1} | {Must:F0} |");
        }

        return most <= Must ? 0 : 1;
    }

    /// <summary>Processor time, which what else runs on the machine cannot stretch.</summary>
    private static double Micros(string[] texts, int length, int people)
    {
        var times = new double[length > MessagesARound ? 1 : Rounds];
        for (var round = 0; round < times.Length; round++)
        {
            var threads = Math.Max(1, MessagesARound / length);
            var before = Environment.CpuUsage.TotalTime;
            for (var thread = 0; thread < threads; thread++)
            {
                Read(texts, length, people, from: (round * 311) + (thread * 17));
            }

            times[round] = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (threads * length);
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }

    private static void Read(string[] texts, int length, int people, int from)
    {
        var reading = new ThreadAnalysis();
        for (var i = 0; i < length; i++)
        {
            reading.Take(new(MessageTs.At(DateTimeOffset.UnixEpoch.AddSeconds(i)), new($"U{i * 7 % people}"), texts[(from + i) % texts.Length]), LevelClassifier.Embedded);
            reading.Judge();
        }
    }
}
