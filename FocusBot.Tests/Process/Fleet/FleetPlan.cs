using System.Globalization;

namespace FocusBot.Tests.Process.Fleet;

/// <summary>How many faults there are, and how patient everybody is meanwhile.</summary>
/// <param name="LongestCall">How long FocusBot waits for an answer of Slack's.</param>
/// <param name="DoubtGrace">How much longer it waits before it looks.</param>
internal sealed record FleetPlan(int Seed, int Faults, TimeSpan LongestCall, TimeSpan DoubtGrace)
{
    /// <summary>Ten with a fifth of the patience that FocusBot has; or as many as <c>FLEET_FAULTS</c> says.</summary>
    public static FleetPlan OfTheEnvironment() => new(Number("FLEET_SEED") ?? 20261130, Number("FLEET_FAULTS") ?? 10, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
