using FocusBot.Benchmarks.Levels;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Training;
using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Training;

namespace FocusBot.Benchmarks.Mismatches;

/// <summary>The evaluation that CI runs: prints the tables of <c>docs/mismatch.md</c>, and fails when a figure that must be reached is not.</summary>
internal static class MismatchEvaluation
{
    public static int Run(TextWriter output)
    {
        var tables = new LevelsTables(output);
        var musts = new Musts();
        var threads = ThreadCorpus.Read(LevelsFiles.Corpus);
        var levels = LevelTrainer.Train(LabelledCorpus.Read(LevelsFiles.Corpus));
        var moments = MismatchTraining.Moments(threads, levels);
        var given = threads.Where(CrossValidation.ByOthers).ToArray();
        Say(tables, threads, given);

        var crossed = CrossValidation.ByThread(moments);
        var unmet = CrossValidation.ByFile(moments);
        var ways = new MismatchTables(tables, given);
        ways.Header();
        ways.Baseline("two levels, twice each, answering each other", moments);
        ways.Rows("**the rule**, ten folds", crossed);
        ways.Rows("… without our own threads", CrossValidation.ByThread([.. moments.Where(moment => CrossValidation.ByOthers(moment.Thread))]));
        ways.Rows("… the file's writer never met", unmet);
        ways.Rows("… a lull after every message", crossed, everyMessageIsALull: true);
        ways.Rows("… levels taken from the labels", CrossValidation.ByThread(MismatchTraining.Moments(threads, levels, byLabels: true)));
        ways.ByKind(crossed);
        ways.Curve(crossed, unmet);
        ways.Timing(crossed);
        ways.Calibration(crossed);
        Judge(musts, ways, crossed);
        Weights(tables, musts, threads, levels);
        return musts.Verdict(tables);
    }

    private static void Say(LevelsTables tables, IReadOnlyList<LabelledThread> threads, LabelledThread[] given)
    {
        tables.Say($"# Mismatches, measured");
        tables.Say($"");
        tables.Say($"{threads.Count} labelled threads, {threads.Count - given.Length} of them our own, which only help to train. Figures are over the {given.Length} by others: {given.Count(thread => !thread.IsClean)} with a mismatch ({given.Sum(thread => thread.Pairs.Count)} pairs), {given.Count(thread => thread.IsClean)} clean.");
        tables.Say($"");
    }

    private static void Judge(Musts musts, MismatchTables ways, IReadOnlyList<ScoredMoment> crossed)
    {
        var (nudge, touch) = ways.Scores(crossed);
        // The linear reader goes by the odds of life, where most messages are Execution; these threads are balanced, so it finds less in them
        // than it did. It's the fallback and replay's first pass: live threads are judged by the encoder's levels.
        musts.Least("precision of nudge", nudge.Precision.Value, must: 0.90, moonshot: 0.95);
        musts.Least("recall of nudge at that precision", nudge.Recall.Value, must: 0.35, moonshot: 0.70);
        musts.Most("clean threads nudged", nudge.CleanTouched.Value, must: 0.03, moonshot: 0.01);
        musts.Least("recall of nudge or ask", touch.Recall.Value, must: 0.60, moonshot: 0.90);
        musts.Most("clean threads touched at all", touch.CleanTouched.Value, must: 0.25, moonshot: 0.10);
        musts.Least("levels right when it speaks", touch.LevelsRight.Value, must: 0.85, moonshot: 0.95);
        musts.Most("spoken more than two messages early", touch.TooEarly.Value, must: 0.05, moonshot: 0);
    }

    private static void Weights(LevelsTables tables, Musts musts, IReadOnlyList<LabelledThread> threads, TrainedLevels levels)
    {
        using var trained = new MemoryStream();
        MismatchFile.Write(MismatchTraining.Train(threads, levels), trained);
        var same = trained.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(LevelsFiles.Weights) ?? "", MismatchTraining.FileName)));
        tables.Say($"");
        tables.Say($"Training again gave {(same ? "the same" : "OTHER")} {trained.Length} bytes.");
        musts.Least("weights are what the threads give (1 is yes)", same ? 1 : 0, must: 1, moonshot: 1);
    }
}
