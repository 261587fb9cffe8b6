namespace FocusBot.Benchmarks.Delivery;

/// <summary>What one server did in one round.</summary>
/// <param name="CpuPerThousand">Its processor seconds for 1,000 events, until the last was acknowledged.</param>
/// <param name="CpuPerThousandHandled">The same until the last was handled.</param>
internal sealed record Round(double PerSecond, double CpuPerThousand, double CpuPerThousandHandled);

/// <summary>Signed events to a 200, over 64 connections, the two servers by turns.</summary>
internal static class Throughput
{
    private const int Rounds = 10, WarmUps = 2, EventsPerRound = 10_000;

    public static async Task<(IReadOnlyList<Round> Bare, IReadOnlyList<Round> FocusBot)> MeasureAsync(SignedEvents events)
    {
        using var bare = await MeasuredServer.LaunchBare().ReadyAsync();
        using var focusBot = new ServedFocusBot();
        await (await focusBot.LaunchAsync()).ReadyAsync();

        var (ofBare, ofFocusBot) = (new List<Round>(), new List<Round>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            ofBare.Add(await RoundAsync(bare, events, () => Task.CompletedTask));
            ofFocusBot.Add(await RoundAsync(focusBot.Server, events, focusBot.IdleAsync));
        }

        return (ofBare[WarmUps..], ofFocusBot[WarmUps..]);
    }

    private static async Task<Round> RoundAsync(MeasuredServer server, SignedEvents events, Func<Task> idle)
    {
        var requests = events.Take(EventsPerRound);
        GC.Collect();
        var before = server.CpuSeconds;
        var perSecond = await Loads.ClosedAsync(server.Address, requests);
        var acknowledged = server.CpuSeconds;
        await idle();
        return new(perSecond, PerThousand(acknowledged - before), PerThousand(server.CpuSeconds - before));

        static double PerThousand(double seconds) => seconds / EventsPerRound * 1000;
    }
}
