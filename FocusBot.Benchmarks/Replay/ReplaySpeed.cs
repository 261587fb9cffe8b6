using System.Diagnostics;
using FocusBot.Benchmarks.Levels;
using FocusBot.Levels.Linear;
using FocusBot.Nudges.Posting;
using FocusBot.Replay;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Training;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Benchmarks.Replay;

/// <summary>How many messages a second <c>replay</c> reads on one core, and whether its memory stays the same for a longer export.</summary>
/// <remarks>By processor time, garbage collection and compilation included: the replay uses one core, and what else the machine does is not its speed.</remarks>
internal static class ReplaySpeed
{
    private const int Small = 100_000, Large = 400_000;

    private const double Must = 20_000;

    public static int Run(TextWriter output)
    {
        var threads = ThreadCorpus.Read(LevelsFiles.Corpus);
        var tables = new LevelsTables(output);
        tables.Say($"| messages in the export | bytes of JSON | read in | processor time | messages a second of processor time | must | peak memory |");
        tables.Say($"|---|---|---|---|---|---|---|");

        // The first row warms the code up, and is not judged.
        Measure(tables, threads, Small);
        Measure(tables, threads, Small);
        return Measure(tables, threads, Large) >= Must ? 0 : 1;
    }

    private static double Measure(LevelsTables tables, IReadOnlyList<LabelledThread> threads, int wanted)
    {
        var folder = Directory.CreateTempSubdirectory("focusbot-replay-");
        try
        {
            var messages = SyntheticExport.Write(folder.FullName, wanted, threads);
            var bytes = folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            var (process, rules) = (Process.GetCurrentProcess(), new ReplayRules(LevelClassifier.Embedded, new MismatchOptions(), new NudgeOptions()));
            var before = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            if (ReplayRun.Run(new(folder.FullName, Json: true), rules, TextWriter.Null, Console.Error, watcher: null, TimeProvider.System, CancellationToken.None) is not 0)
            {
                throw new InvalidOperationException("The replay failed.");
            }

            var seconds = clock.Elapsed.TotalSeconds;
            process.Refresh();
            var cpu = (process.TotalProcessorTime - before).TotalSeconds;
            tables.Say($"| {messages:N0} | {bytes / 1_048_576.0:F0} MB | {seconds:F1} s | {cpu:F1} s | {messages / cpu:N0} | {Must:N0} | {process.PeakWorkingSet64 / 1_048_576.0:F0} MB |");
            return messages / cpu;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
