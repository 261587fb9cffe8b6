using System.Diagnostics;
using FocusBot.Benchmarks.Levels;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Linear;
using FocusBot.Nudges.Posting;
using FocusBot.Replay;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Training;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Benchmarks.Replay;

/// <summary>How many messages a second <c>replay</c> reads on one core, and whether its memory stays the same for a longer export.</summary>
/// <remarks>The linear reader by processor time, garbage collection and compilation included, since what else the machine does is not its speed; the encoder by the clock, as it uses every core.</remarks>
internal static class ReplaySpeed
{
    private const int Small = 100_000, Large = 400_000, Encoded = 20_000;

    private const double Must = 20_000, MustEncoded = 2_000;

    public static int Run(TextWriter output)
    {
        var threads = ThreadCorpus.Read(LevelsFiles.Corpus);
        var tables = new LevelsTables(output);
        tables.Say($"| read by | messages in the export | bytes of JSON | read in | processor time | messages a second | of processor time | must | peak memory |");
        tables.Say($"|---|---|---|---|---|---|---|---|---|");
        var fast = new ReplayRules(LevelClassifier.Embedded, new MismatchOptions(), new NudgeOptions());

        // The first row warms the code up, and is not judged.
        Measure(tables, threads, fast, Small);
        Measure(tables, threads, fast, Small);
        var isFast = Measure(tables, threads, fast, Large).OfProcessor >= Must;
        using var encoder = LevelEncoder.Load(EncoderFiles.BesideTheProgram);
        return Measure(tables, threads, fast with { Encoder = encoder }, Encoded).OfClock >= MustEncoded && isFast ? 0 : 1;
    }

    private static (double OfClock, double OfProcessor) Measure(LevelsTables tables, IReadOnlyList<LabelledThread> threads, ReplayRules rules, int wanted)
    {
        var folder = Directory.CreateTempSubdirectory("focusbot-replay-");
        try
        {
            var messages = SyntheticExport.Write(folder.FullName, wanted, threads);
            var bytes = folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            if (ReplayRun.Run(new(folder.FullName, Json: true), rules, TextWriter.Null, Console.Error, watcher: null, TimeProvider.System, CancellationToken.None) is not 0)
            {
                throw new InvalidOperationException("The replay failed.");
            }

            var seconds = clock.Elapsed.TotalSeconds;
            process.Refresh();
            var cpu = (process.TotalProcessorTime - before).TotalSeconds;
            var must = rules.Encoder is null ? $"{Must:N0} of processor time" : $"{MustEncoded:N0}";
            tables.Say($"| {rules.Reader} | {messages:N0} | {bytes / 1_048_576.0:F0} MB | {seconds:F1} s | {cpu:F1} s | {messages / seconds:N0} | {messages / cpu:N0} | {must} | {process.PeakWorkingSet64 / 1_048_576.0:F0} MB |");
            return (messages / seconds, messages / cpu);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
