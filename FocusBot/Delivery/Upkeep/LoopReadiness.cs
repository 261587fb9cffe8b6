using System.Globalization;
using FocusBot.Delivery.Loops;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Whether the loops come round: one that hangs neither fails nor ends.</summary>
internal sealed class LoopReadiness(IEnumerable<IHostedService> parts, TimeProvider clock) : ICheckReadiness
{
    // A loop with nothing to do sleeps for half a minute.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(2);

    public ValueTask<DoctorFinding?> WhyNotAsync() => new(parts.OfType<Worker>().Select(WhyNot).FirstOrDefault(trouble => trouble is not null));

    private DoctorFinding? WhyNot(Worker worker) => worker is { Loop: { } loop } && worker.SinceBeat(clock) is var since && since > LongestTurn
        ? new(DoctorFindingKind.Broken, loop, string.Create(
            CultureInfo.InvariantCulture, $"It has not come round for {since.TotalSeconds:0} seconds: restart FocusBot, which loses nothing, and report it."))
        : null;
}
