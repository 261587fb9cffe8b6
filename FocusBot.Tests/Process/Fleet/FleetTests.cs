using FocusBot.Tests.Storage.Postgres;
using Xunit.Abstractions;

namespace FocusBot.Tests.Process.Fleet;

/// <summary>
/// Three FocusBots and a PostgreSQL, each of which fails in its turn. Ten faults; <c>FLEET_FAULTS=100 FLEET_SEED=7</c> make it another run, and its
/// table stands in <c>artifacts</c> afterwards.
/// </summary>
[Collection(Killing.Name)]
public sealed class FleetTests(ITestOutputHelper output)
{
    [PostgresFact]
    public async Task Three_replicas_lose_nothing_and_say_nothing_twice_whoever_of_them_fails()
    {
        var plan = FleetPlan.OfTheEnvironment();
        output.WriteLine($"Seed {plan.Seed}.");

        var result = await FleetWorld.RunAsync(plan);

        var table = result.Table();
        output.WriteLine(table);
        Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts"));
        await File.WriteAllTextAsync(Path.Combine(Checkout.Root, "artifacts", "fleet.md"), table);
        Assert.True(result.Troubles.Count == 0, $"Seed {plan.Seed}. {string.Join(Environment.NewLine, result.Troubles)}");
        Assert.True(result.Answered > 0, "Nobody answered anything.");
        Assert.True(result.TakeOvers > 0, "None of them ever took over.");
    }
}
