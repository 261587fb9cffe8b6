using System.Diagnostics.Metrics;
using FocusBot.Conversations;
using FocusBot.Levels.Readers;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Storage;

namespace FocusBot.Nudges.Checks;

/// <summary>How many threads are to be looked at, and what was seen of two people. Never of whom or where.</summary>
internal sealed class CheckMetrics
{
    public const string MeterName = "FocusBot.Nudges.Checks";

    /// <summary>So many threads are looked at: where more are planned, it makes no difference how many.</summary>
    private const int Most = 10_000;

    /// <summary>The levels differ, and the two don't get on.</summary>
    private const string Stuck = "stuck";

    private readonly Counter<long> _verdicts;
    private readonly CountedInLots<string> _lots;

    public CheckMetrics(IMeterFactory meters, Database database, TimeProvider clock)
    {
        var meter = meters.Create(MeterName);
        _lots = new(Show);
        _verdicts = meter.CreateCounter<long>(
            "focusbot.checks.verdicts", "{pair}", "What the detector made of each two people whose thread it looked at. They are shown in lots of twenty, so that no figure tells of one thread.");
        var glance = new StoreGlance<PlannedChecks>(database, clock, session => PlannedCheckStore.CountAsync(session, Most));
        meter.CreateObservableUpDownCounter("focusbot.checks.planned", () => glance.Measure(seen => seen.Threads), "{thread}", "Threads whose words are to be read again, counted up to 10,000.");
    }

    /// <summary>From here on what was not counted yet shows as zero.</summary>
    public void Begin()
    {
        foreach (var verdict in Label.All<SilenceReason>().Append(Stuck))
        {
            Show(verdict, 0);
        }
    }

    public void Saw(IReadOnlyList<PairVerdict> verdicts)
    {
        foreach (var verdict in verdicts)
        {
            _lots.Add(verdict.Silence is { } silence ? Label.Of(silence) : Stuck);
        }
    }

    private void Show(string verdict, int pairs) => _verdicts.Add(pairs, new KeyValuePair<string, object?>("verdict", verdict));
}
