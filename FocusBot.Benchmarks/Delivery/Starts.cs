using System.Diagnostics;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>How long FocusBot takes to start, and what it needs while nothing happens.</summary>
internal static class Starts
{
    private const int Times = 10;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <returns>Milliseconds from the start of the process to the first 200 of <c>/health/ready</c>; each on a new database.</returns>
    public static async Task<IReadOnlyList<double>> MeasureAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            using var focusBot = new ServedFocusBot();
            var since = Stopwatch.GetTimestamp();
            await (await focusBot.LaunchAsync()).ReadyAsync();
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times;
    }

    /// <returns>Resident megabytes ten seconds after the start.</returns>
    public static async Task<double> MeasureMemoryAsync()
    {
        using var focusBot = new ServedFocusBot();
        var server = await (await focusBot.LaunchAsync()).ReadyAsync();
        await Task.Delay(Idle, TimeProvider.System);
        return server.MemoryMegabytes;
    }
}
