using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Training;

namespace FocusBot.Benchmarks.Mismatches;

/// <summary>Has every moment of the given threads scored by a rule that was learned, and made believable, without its fold.</summary>
internal static class CrossValidation
{
    private const int Folds = 10;

    /// <summary>Our own threads only help to train.</summary>
    public static bool ByOthers(LabelledThread thread) => thread.File is not "threads-own.jsonl";

    public static IReadOnlyList<ScoredMoment> ByThread(IReadOnlyList<TrainingMoment> moments)
    {
        var place = moments.Select(moment => moment.Thread).Distinct().Index().ToDictionary(pair => pair.Item, pair => pair.Index % Folds);
        return Score(moments, thread => place[thread].ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Writers whom the rule has never met: each file is scored by what the others taught.</summary>
    public static IReadOnlyList<ScoredMoment> ByFile(IReadOnlyList<TrainingMoment> moments) => Score(moments, thread => thread.File);

    private static List<ScoredMoment> Score(IReadOnlyList<TrainingMoment> moments, Func<LabelledThread, string> fold)
    {
        List<ScoredMoment> scored = [];
        foreach (var left in moments.Where(moment => ByOthers(moment.Thread)).GroupBy(moment => fold(moment.Thread)))
        {
            var model = MismatchTrainer.Train([.. moments.Where(moment => fold(moment.Thread) != left.Key)]);
            scored.AddRange(left.Where(moment => ByOthers(moment.Thread))
                .Select(moment => new ScoredMoment(moment, MismatchModel.Confidence(MismatchTrainer.LogOdds(model, moment)))));
        }

        return scored;
    }
}
