using FocusBot.Benchmarks.Levels;
using FocusBot.Levels.Linear;
using FocusBot.Reviews.Exchanges.Training;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Benchmarks.Mismatches;

/// <summary>Prints the tables of <c>docs/mismatch.md</c>, in its own notation.</summary>
internal sealed class MismatchTables(LevelsTables tables, IReadOnlyList<LabelledThread> given)
{
    /// <summary>Twice, as far as probabilities can count.</summary>
    private const double Twice = 1.5;

    private static readonly MismatchOptions InService = new();

    public (MismatchScores Nudge, MismatchScores Touch) Scores(IReadOnlyList<ScoredMoment> scored, MismatchOptions? options = null, bool everyMessageIsALull = false)
    {
        var byThread = scored.ToLookup(moment => moment.Moment.Thread);
        Outcome[] outcomes = [.. given.Select(thread => Outcome.Of(thread, byThread[thread], options ?? InService, everyMessageIsALull))];
        return (new(outcomes, outcome => outcome.Nudge), new(outcomes, outcome => outcome.Touch));
    }

    public void Header()
    {
        tables.Say($"| | | spoken | precision | recall | clean threads touched | levels right | more than two early |");
        tables.Say($"|---|---|---|---|---|---|---|---|");
    }

    public void Rows(string name, IReadOnlyList<ScoredMoment> scored, bool everyMessageIsALull = false)
    {
        var (nudge, touch) = Scores(scored, everyMessageIsALull: everyMessageIsALull);
        Row(name, "nudge", nudge);
        Row("", "nudge or ask", touch);
    }

    /// <summary>Speaks as soon as two people who answer each other have each written twice at levels of their own.</summary>
    public void Baseline(string name, IReadOnlyList<TrainingMoment> moments)
    {
        var fits = PortableMath.Log(1 + Twice);
        ScoredMoment[] scored = [.. moments.Where(moment => CrossValidation.ByOthers(moment.Thread)).Select(moment => new ScoredMoment(moment, moment.Values[1] >= fits ? 1 : 0))];
        Row(name, "nudge", Scores(scored).Nudge);
    }

    public void ByKind(IReadOnlyList<ScoredMoment> scored)
    {
        var byThread = scored.ToLookup(moment => moment.Moment.Thread);
        tables.Say($"");
        tables.Say($"| kind of thread | threads | nudged | nudged or asked |");
        tables.Say($"|---|---|---|---|");
        foreach (var kind in given.GroupBy(thread => thread.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Outcome[] outcomes = [.. kind.Select(thread => Outcome.Of(thread, byThread[thread], InService, everyMessageIsALull: false))];
            tables.Say($"| {kind.Key} | {outcomes.Length} | {new Share(outcomes.Count(o => o.Nudge is not null), outcomes.Length)} | {new Share(outcomes.Count(o => o.Touch is not null), outcomes.Length)} |");
        }
    }

    /// <param name="unmet">The same by rules that never met the file's writer.</param>
    public void Curve(IReadOnlyList<ScoredMoment> scored, IReadOnlyList<ScoredMoment> unmet)
    {
        tables.Say($"");
        tables.Say($"| from confidence | precision | recall | clean threads touched | writer never met: precision | recall | clean threads touched |");
        tables.Say($"|---|---|---|---|---|---|---|");
        foreach (var from in new[] { 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95 })
        {
            MismatchOptions options = new() { NudgeFrom = from, AskFrom = from };
            var (met, never) = (Scores(scored, options).Nudge, Scores(unmet, options).Nudge);
            tables.Say($"| {from:F2} | {met.Precision} | {met.Recall} | {met.CleanTouched} | {never.Precision} | {never.Recall} | {never.CleanTouched} |");
        }
    }

    public void Timing(IReadOnlyList<ScoredMoment> scored)
    {
        var (nudge, touch) = Scores(scored);
        tables.Say($"");
        tables.Say($"| messages after it was evident | -3 and less | -2, -1 | 0 | 1 | 2 | 3 | 4 and more | median |");
        tables.Say($"|---|---|---|---|---|---|---|---|---|");
        foreach (var (name, scores) in new[] { ("nudge", nudge), ("nudge or ask", touch) })
        {
            int[] late = [.. scores.Spoken.Select(moment => moment.Late).OfType<int>()];
            tables.Say($"| {name} | {late.Count(l => l < -2)} | {late.Count(l => l is -2 or -1)} | {late.Count(l => l is 0)} | {late.Count(l => l is 1)} | {late.Count(l => l is 2)} | {late.Count(l => l is 3)} | {late.Count(l => l > 3)} | {scores.MedianLate} |");
        }
    }

    public void Calibration(IReadOnlyList<ScoredMoment> scored)
    {
        tables.Say($"");
        tables.Say($"| confidence | moments | mean confidence | stuck |");
        tables.Say($"|---|---|---|---|");
        var labelled = scored.Where(moment => moment.Moment.IsStuck is not null).ToArray();
        foreach (var bin in labelled.GroupBy(moment => Math.Min((int)(moment.Confidence * 10), 9)).OrderBy(bin => bin.Key))
        {
            tables.Say($"| {bin.Key / 10.0:F1} to {(bin.Key + 1) / 10.0:F1} | {bin.Count()} | {bin.Average(moment => moment.Confidence):F3} | {bin.Average(moment => moment.Moment.IsStuck is true ? 1.0 : 0):F3} |");
        }
    }

    private void Row(string name, string way, MismatchScores scores) => tables.Say(
        $"| {name} | {way} | {scores.Spoken.Count} | {scores.Precision} | {scores.Recall} | {scores.CleanTouched} | {scores.LevelsRight} | {scores.TooEarly} |");
}
