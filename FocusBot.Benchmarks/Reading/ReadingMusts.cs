using FocusBot.Benchmarks.Levels;
using FocusBot.Benchmarks.Mismatches;
using FocusBot.Levels.Training;
using FocusBot.Reviews.Exchanges.Training.Stuck;

namespace FocusBot.Benchmarks.Reading;

/// <summary>The figures that reading real people must reach, each with its interval; what can't be measured here says so.</summary>
internal sealed class ReadingMusts
{
    private const double Sure = 0.9;

    private readonly List<(string Name, string Measured, string Must, bool? IsReached)> _rows = [];

    /// <param name="unseen">Messages that the network has never met, with every level about as frequent.</param>
    public void Levels(IReadOnlyList<LabelledReading> unseen)
    {
        var (low, high) = Bootstrap.Interval(unseen, scores => scores.MacroF1);
        var f1 = Scores.Of(unseen).MacroF1;
        _rows.Add(("levels, balanced real messages: macro-F1", FormattableString.Invariant($"{f1:F3} ({low:F2}–{high:F2})"), "≥ .64", f1 >= 0.64));
        LabelledReading[] sure = [.. unseen.Where(reading => reading.Confidence >= Sure)];
        var right = new Share(sure.Count(reading => reading.IsRight), sure.Length);
        _rows.Add(("… right at ≥ .9 (the must is for debates)", $"{right} of {sure.Length}", "≥ .92", right.Value >= 0.92));
        _rows.Add(("levels, real debates and issues", "the network has met the open ones", "≥ .77, ≥ .60", null));
    }

    /// <param name="outcomes">By rules that never met the passage's source, with readings as unsure as on unmet passages.</param>
    public void Rule(IReadOnlyList<PassageOutcome> outcomes)
    {
        PassageOutcome[] real = [.. outcomes.Where(each => each.Passage is { IsReal: true, Kind.Length: > 0 })];
        PassageOutcome[] slack = [.. outcomes.Where(each => each.Passage is { IsReal: true, Kind.Length: 0 })];
        PassageOutcome[] written = [.. outcomes.Where(each => !each.Passage.IsReal)];
        Wrong("real debates and issues: wrong nudges (mode thread)", real, each => each.Nudge, most: 1, of: 358);
        Wrong("real debates and issues: wrong questions", real, each => each.Touch, most: 8, of: 358);
        Found("… their mismatches asked or nudged", real, least: 6.0 / 21, "≥ 6 of 21");
        Wrong("real Slack threads: wrong nudges", slack, each => each.Nudge, most: 0, of: 716);
        Wrong("real Slack threads: wrong questions", slack, each => each.Touch, most: 3, of: 716);
        var nudged = new Share(written.Count(each => each.Nudge is { } nudge && PassageOutcome.IsRight(nudge)), written.Count(each => each.Nudge is not null));
        _rows.Add(("written threads: precision of nudges", $"{nudged} of {nudged.Of}", "≥ .92", nudged.Value >= 0.92));
        Found("… their mismatches nudged or asked", written, least: 0.60, "≥ .60");
        PassageOutcome[] clean = [.. written.Where(each => each.Passage.Pairs.Count is 0)];
        var touched = new Share(clean.Count(each => each.Touch is not null), clean.Length);
        _rows.Add(("… clean ones touched", $"{touched}", "≤ .20", touched.Value <= 0.20));
    }

    public void Say(LevelsTables tables)
    {
        tables.Say($"## Musts, out of fold, sources never parted");
        tables.Say($"");
        tables.Say($"| measure | measured | must | |");
        tables.Say($"|---|---|---|---|");
        foreach (var (name, measured, must, isReached) in _rows)
        {
            tables.Say($"| {name} | {measured} | {must} | {(isReached is null ? "not measured" : isReached is true ? "reached" : "**missed**")} |");
        }

        tables.Say($"");
        tables.Say($"The closed sets can't be measured here.");
    }

    private void Wrong(string name, PassageOutcome[] set, Func<PassageOutcome, StuckMoment?> act, int most, int of)
    {
        var wrong = new Share(set.Count(each => act(each) is { } moment && !PassageOutcome.IsRight(moment)), set.Length);
        _rows.Add((name, $"{wrong.Count} of {wrong.Of}, {wrong}", FormattableString.Invariant($"≤ {most} of {of}"), wrong.Value <= (double)most / of));
    }

    private void Found(string name, PassageOutcome[] set, double least, string must)
    {
        PassageOutcome[] stuck = [.. set.Where(each => each.Passage.Pairs.Count > 0)];
        var found = new Share(stuck.Count(each => each.Touch is { } touch && PassageOutcome.IsRight(touch)), stuck.Length);
        _rows.Add((name, $"{found.Count} of {found.Of}, {found}", must, found.Value >= least));
    }
}
