using FocusBot.Levels.Linear;
using FocusBot.Levels.Training;
using FocusBot.Reviews.Exchanges.Stuck;

namespace FocusBot.Reviews.Exchanges.Training.Stuck;

/// <summary>From labelled moments to the weights of the rule: the same moments in the same order give the same weights.</summary>
internal static class StuckTrainer
{
    /// <summary>Strong, because real mismatches are rare: some forty pairs are all there are to learn from.</summary>
    private const double Regularisation = 100;

    /// <summary>A moment of a written thread counts for so much of a real one: there every second thread is stuck, in life one in a hundred.</summary>
    private const double Written = 0.05;

    /// <summary>A real moment of being stuck counts for so many of the others, of which there are a hundred times more.</summary>
    private const double RealStuck = 3;

    /// <summary>
    /// Brings the confidence onto the scale of the settings: where it asks from 0.55, some two questions in five are right on real passages;
    /// where it nudges from 0.85, hardly any is wrong.
    /// </summary>
    private const double Stretch = 0.62, Shift = 0.61;

    private const int MostRounds = 200;
    private const double Tolerance = 1e-9;

    public static StuckModel Train(IReadOnlyList<StuckMoment> moments)
    {
        var labelled = moments.Where(moment => moment.IsStuck is not null).ToArray();
        var (means, spreads) = Scale(labelled);
        Row[] rows = [.. labelled.Select(moment => new Row([.. moment.Evidence.Select((value, i) => (value - means[i]) / spreads[i]), 1], moment.IsStuck is true, Weight(moment)))];
        var fitted = new Minimiser((weights, gradient) => Loss(rows, weights, gradient), means.Length + 1).Run(MostRounds, Tolerance);
        double[] unscaled = [.. means.Select((_, i) => Stretch * fitted[i] / spreads[i])];
        var bias = (Stretch * fitted[^1]) + Shift - unscaled.Zip(means, (weight, mean) => weight * mean).Sum();
        return new("", "", bias, unscaled);
    }

    private static double Weight(StuckMoment moment) => !moment.Passage.IsReal ? Written : moment.IsStuck is true ? RealStuck : 1;

    private static double Loss(Row[] rows, float[] weights, float[] gradient)
    {
        var (loss, sums) = (0.0, new double[weights.Length]);
        for (var i = 0; i < weights.Length - 1; i++)
        {
            loss += Regularisation * weights[i] * weights[i] / 2;
            sums[i] = Regularisation * weights[i];
        }

        foreach (var row in rows)
        {
            var logOdds = 0.0;
            for (var i = 0; i < weights.Length; i++)
            {
                logOdds += weights[i] * row.Values[i];
            }

            var stuck = 1 / (1 + PortableMath.Exp(-logOdds));
            loss -= row.Weight * PortableMath.Log(Math.Max(row.IsStuck ? stuck : 1 - stuck, 1e-12));
            for (var i = 0; i < weights.Length; i++)
            {
                sums[i] += row.Weight * (stuck - (row.IsStuck ? 1 : 0)) * row.Values[i];
            }
        }

        for (var i = 0; i < weights.Length; i++)
        {
            gradient[i] = (float)sums[i];
        }

        return loss;
    }

    private static (double[] Means, double[] Spreads) Scale(StuckMoment[] moments)
    {
        double[] means = [.. StuckEvidence.Names.Select((_, i) => moments.Average(moment => moment.Evidence[i]))];
        return (means, [.. means.Select((mean, i) => Math.Sqrt(moments.Average(moment => (moment.Evidence[i] - mean) * (moment.Evidence[i] - mean))) + 1e-9)]);
    }

    private sealed record Row(double[] Values, bool IsStuck, double Weight);
}
