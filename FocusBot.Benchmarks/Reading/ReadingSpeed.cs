using System.Diagnostics;
using FocusBot.Benchmarks.Levels;
using FocusBot.Levels.Encoder;

namespace FocusBot.Benchmarks.Reading;

/// <summary>How long the encoder takes over a message on one core, how long it takes to load, and how much memory it wants.</summary>
internal static class ReadingSpeed
{
    private const int Rounds = 200;
    private const double Mebibyte = 1024 * 1024;

    public static int Run(TextWriter output)
    {
        var tables = new LevelsTables(output);
        var before = Memory();
        var clock = Stopwatch.StartNew();
        using var encoder = LevelEncoder.Load(EncoderFiles.BesideTheProgram);
        encoder.Read("The first message warms it up.", previous: null);
        var load = clock.Elapsed.TotalMilliseconds;
        tables.Say($"| what | measured | must |");
        tables.Say($"|---|---|---|");
        tables.Say($"| loaded, first message read, ms | {load:F0} | |");
        var isReached = Row(tables, encoder, tokens: 24, must: 3) & Row(tables, encoder, tokens: 64, must: null) & Row(tables, encoder, tokens: 130, must: 15);
        var memory = (Memory() - before) / Mebibyte;
        tables.Say($"| more memory, MB | {memory:F0} | 100 |");
        return isReached && memory <= 100 ? 0 : 1;
    }

    /// <summary>The text takes at most 96 tokens, what came before it 32: the longest input is 131.</summary>
    private static bool Row(LevelsTables tables, LevelEncoder encoder, int tokens, double? must)
    {
        var (text, previous) = (Words(Math.Min(tokens - 2, 96)), tokens > 98 ? Words(40) : null);
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            encoder.Read(text, previous);
            times[i] = clock.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        tables.Say($"| one message of {tokens} tokens, ms (median of {Rounds}; fastest tenth) | {times[Rounds / 2]:F2}; {times[Rounds / 10]:F2} | {must} |");
        return must is null || times[Rounds / 10] <= must;
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("team", count));

    private static long Memory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
