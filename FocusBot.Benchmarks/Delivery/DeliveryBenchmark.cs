using System.Globalization;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>Everything that <c>design.md</c> part 6 asks of delivery, in one run.</summary>
internal static class DeliveryBenchmark
{
    private const int Pace = 500, PacedEvents = 10_000, PacedRounds = 3;

    public static async Task<int> RunAsync(TextWriter output)
    {
        var events = new SignedEvents();
        await ThroughputAsync(output, events);
        await AcksAsync(output, events);
        Say(output, $"press to nudge: {Milliseconds(new(await NudgeLatency.MeasureAsync()))}");
        Say(output, $"start to ready: {Milliseconds(new(await Starts.MeasureAsync()))}");
        Say(output, $"idle memory: {await Starts.MeasureMemoryAsync():F0} MB");
        return 0;
    }

    /// <summary>Only what changes when the road to the acknowledgement changes.</summary>
    public static async Task<int> RunThroughputAsync(TextWriter output)
    {
        await ThroughputAsync(output, new());
        return 0;
    }

    private static async Task ThroughputAsync(TextWriter output, SignedEvents events)
    {
        Say(output, $"{(Cores.ArePinned ? "server on core 0, load on core 1" : "not pinned: taskset is not there")}, {Environment.ProcessorCount} cores");
        var (bare, focusBot) = await Throughput.MeasureAsync(events);
        Say(output, $"bare: {Of(bare, round => round.PerSecond):F0}/s, cpu {Of(bare, round => round.CpuPerThousand):F3} s per 1,000");
        Say(output, $"FocusBot: {Of(focusBot, round => round.PerSecond):F0}/s, cpu {Of(focusBot, round => round.CpuPerThousand):F3} s per 1,000 acknowledged, {Of(focusBot, round => round.CpuPerThousandHandled):F3} handled");
        Say(output, $"ratio: {Ratio(bare, focusBot)}");
    }

    /// <summary>How long an acknowledgement takes while events come at a fixed pace.</summary>
    public static async Task<int> AcksAsync(TextWriter output, SignedEvents? of = null)
    {
        var events = of ?? new();
        using (var bare = await MeasuredServer.LaunchBare().ReadyAsync())
        {
            Say(output, $"ack at {Pace}/s, bare: {Milliseconds(await PacedAsync(bare, events, () => Task.CompletedTask))}");
        }

        using var focusBot = new ServedFocusBot();
        var server = await (await focusBot.LaunchAsync()).ReadyAsync();
        Say(output, $"ack at {Pace}/s: {Milliseconds(await PacedAsync(server, events, focusBot.IdleAsync))}");
        return 0;
    }

    private static async Task<Sample> PacedAsync(MeasuredServer server, SignedEvents events, Func<Task> idle)
    {
        await Loads.OpenAsync(server.Address, events.Take(PacedEvents / 2), Pace);
        var latencies = new List<double>();
        for (var round = 0; round < PacedRounds; round++)
        {
            await idle();
            latencies.AddRange(await Loads.OpenAsync(server.Address, events.Take(PacedEvents), Pace));
        }

        return new(latencies);
    }

    /// <summary>Each round of FocusBot against the round of the bare endpoint just before it.</summary>
    private static string Ratio(IReadOnlyList<Round> bare, IReadOnlyList<Round> focusBot)
    {
        var ratios = new Sample(bare.Zip(focusBot, (one, other) => other.PerSecond / one.PerSecond));
        return string.Create(CultureInfo.InvariantCulture, $"{ratios.Median:F2} (from {ratios.Lowest:F2} to {ratios.Highest:F2})");
    }

    private static double Of(IReadOnlyList<Round> rounds, Func<Round, double> what) => new Sample(rounds.Select(what)).Median;

    private static string Milliseconds(Sample sample) => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {sample.Median:F1} ms, p99 {sample.At(0.99):F1} ms, p99.9 {sample.At(0.999):F1} ms, lowest {sample.Lowest:F1} ms, highest {sample.Highest:F1} ms");

    private static void Say(TextWriter output, FormattableString line)
    {
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        output.Flush();
    }
}
