using FocusBot.Levels.Linear;
using FocusBot.Reviews.Exchanges.Pairs;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>The regularised loss of a logistic regression over labelled moments, and its gradient.</summary>
/// <param name="leftOut">Features that are held at no weight.</param>
internal sealed class MismatchLoss(MomentTable table, IReadOnlySet<int> leftOut)
{
    /// <summary>How strongly a weight is held back; leaving authors out, 3 to 30 come out alike.</summary>
    private const float OfFeatures = 10;

    /// <summary>A phrase's value is a share, so its weight must be allowed to be larger; 0.15 to 0.6 come out alike.</summary>
    private const float OfPhrases = 0.3f;

    public double Of(float[] weights, float[] gradient)
    {
        var loss = Penalty(weights, gradient);
        foreach (var row in table.Rows)
        {
            var logOdds = 0.0;
            foreach (var (column, value) in row.Cells)
            {
                logOdds += weights[column] * value;
            }

            var stuck = 1 / (1 + PortableMath.Exp(-logOdds));
            loss -= row.Weight * PortableMath.Log(Math.Max(row.IsStuck ? stuck : 1 - stuck, 1e-12));
            var residual = row.Weight * (stuck - (row.IsStuck ? 1 : 0));
            foreach (var (column, value) in row.Cells)
            {
                gradient[column] += (float)(residual * value);
            }
        }

        foreach (var column in leftOut)
        {
            gradient[column] = 0;
        }

        return loss;
    }

    private static double Penalty(float[] weights, float[] gradient)
    {
        var loss = 0.0;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            var factor = i < ExchangeFeatures.Count ? OfFeatures : OfPhrases;
            loss += factor * (double)weights[i] * weights[i] / 2;
            gradient[i] = factor * weights[i];
        }

        gradient[^1] = 0;
        return loss;
    }
}
