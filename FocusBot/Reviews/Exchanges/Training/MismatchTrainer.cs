using FocusBot.Levels.Training;
using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>From labelled moments to the weights of the mismatch rule: the same moments in the same order give the same weights.</summary>
internal static class MismatchTrainer
{
    private const int MostRounds = 200;
    private const double Tolerance = 1e-6;
    private const int Folds = 5;

    /// <summary>Fits the weights on all moments, and makes their confidence believable by moments of threads that were left out.</summary>
    public static MismatchModel Train(IReadOnlyList<TrainingMoment> moments, ulong fingerprint = 0)
    {
        var model = Fit(moments);
        return Belief.Of(LeftOut(moments)).Applied(model) with { Corpus = fingerprint };
    }

    /// <summary>Each moment with the log-odds by weights that were fitted without its thread.</summary>
    public static IReadOnlyList<(TrainingMoment Moment, double LogOdds)> LeftOut(IReadOnlyList<TrainingMoment> moments)
    {
        var fold = moments.Select(moment => moment.Thread).Distinct().Index().ToDictionary(pair => pair.Item, pair => pair.Index % Folds);
        return [.. from left in Enumerable.Range(0, Folds)
                   let model = Fit([.. moments.Where(moment => fold[moment.Thread] != left)])
                   from moment in moments.Where(moment => fold[moment.Thread] == left)
                   select (moment, LogOdds(model, moment))];
    }

    public static double LogOdds(MismatchModel model, TrainingMoment moment)
    {
        var sum = model.Bias;
        for (var i = 0; i < moment.Values.Length; i++)
        {
            sum += model.Weights[i] * moment.Values[i];
        }

        return sum + moment.Phrases.Sum(pair => model.Phrases.TryFind(pair.Key, out var place) ? model.Phrases[place] * pair.Value : 0);
    }

    /// <summary>A sign that comes out as its own contrary has learned something else than its name says: it is left out, and the rest is fitted again.</summary>
    public static MismatchModel Fit(IReadOnlyList<TrainingMoment> moments)
    {
        var table = new MomentTable(moments);
        HashSet<int> leftOut = [];
        while (true)
        {
            var weights = new Minimiser(new MismatchLoss(table, leftOut).Of, table.Columns).Run(MostRounds, Tolerance);
            if (Contrary(weights) is not { } contrary)
            {
                return Unscaled(table, weights);
            }

            leftOut.Add(contrary);
        }
    }

    /// <summary>The sign with the largest weight in the wrong direction, as the number of its feature.</summary>
    private static int? Contrary(float[] weights)
    {
        var (worst, most) = ((int?)null, 0f);
        foreach (var seen in AllSigns.Seen)
        {
            var at = ExchangeFeatures.Evidence.Count + (int)seen.Sign;
            var wrong = AllSigns.IsOfStuck(seen.Sign) ? -weights[at] : weights[at];
            (worst, most) = wrong > most ? (at, wrong) : (worst, most);
        }

        return worst;
    }

    private static MismatchModel Unscaled(MomentTable table, float[] weights)
    {
        var unscaled = new double[ExchangeFeatures.Count];
        double bias = weights[^1];
        for (var i = 0; i < unscaled.Length; i++)
        {
            unscaled[i] = weights[i] / table.Spreads[i];
            bias -= unscaled[i] * table.Means[i];
        }

        var phrases = table.Phrases.Index().ToDictionary(pair => pair.Item, pair => (double)weights[ExchangeFeatures.Count + pair.Index], StringComparer.Ordinal);
        return new(0, bias, unscaled, new(phrases));
    }
}
