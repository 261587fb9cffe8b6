using Xunit.Abstractions;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>
/// A network that cuts, delays, repeats and lies, and a FocusBot that is killed meanwhile. A minute of it; <c>CHAOS_MINUTES=30 CHAOS_SEED=7</c> make it
/// another one, and its table stands in <c>artifacts</c> afterwards.
/// </summary>
[Collection(Killing.Name)]
public sealed class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Over_a_bad_network_nothing_is_lost_nothing_is_said_twice_and_nothing_is_given_up_that_could_be_looked_up()
    {
        var plan = ChaosPlan.OfTheEnvironment();
        output.WriteLine($"Seed {plan.Seed}.");

        var results = await Task.WhenAll(ChaosWorld.RunAsync("http", plan), ChaosWorld.RunAsync("socket", plan with { Seed = plan.Seed + 1 }));

        var table = string.Join(Environment.NewLine, results.Select(result => result.Table()));
        output.WriteLine(table);
        Keep(table);
        var troubles = results.SelectMany(result => result.Troubles).ToList();
        Assert.True(troubles.Count == 0, $"Seed {plan.Seed}. {string.Join(Environment.NewLine, troubles)}");
        Assert.All(results, result => Assert.True(result.Posts > 0, "There was hardly any load."));
        Assert.True(results.Sum(result => result.Answered) > 0, "Nobody answered anything.");
    }

    private static void Keep(string table)
    {
        var folder = Path.Combine(Checkout.Root, "artifacts");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "chaos.md"), table);
    }
}
