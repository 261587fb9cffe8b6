using FocusBot.Levels.Linear;
using FocusBot.Reviews.Exchanges.Pairs;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>How log-odds are stretched and shifted so that the confidence can be believed (Platt 1999).</summary>
internal sealed record Belief(double Stretch, double Shift)
{
    private const int Rounds = 50;

    /// <summary>Stretched further, a handful of moments would decide; so it is held near no change by as much as this many of them.</summary>
    private const double Caution = 5;

    /// <summary>The belief under which the labels of these moments are most probable.</summary>
    public static Belief Of(IReadOnlyList<(TrainingMoment Moment, double LogOdds)> leftOut)
    {
        var rows = leftOut.Where(row => row.Moment.IsStuck is not null).ToArray();
        var perThread = rows.CountBy(row => row.Moment.Thread).ToDictionary();
        var (stretch, shift) = (1.0, 0.0);
        for (var i = 0; i < Rounds; i++)
        {
            var (byStretch, byShift, curveStretch, curveBoth, curveShift) = (Caution * (stretch - 1), 0.0, Caution, 0.0, 1e-9);
            foreach (var (moment, logOdds) in rows)
            {
                var weight = 1 / Math.Sqrt(perThread[moment.Thread]);
                var stuck = 1 / (1 + PortableMath.Exp(-((stretch * logOdds) + shift)));
                var (residual, curve) = (weight * (stuck - (moment.IsStuck is true ? 1 : 0)), weight * stuck * (1 - stuck));
                byStretch += residual * logOdds;
                byShift += residual;
                curveStretch += curve * logOdds * logOdds;
                curveBoth += curve * logOdds;
                curveShift += curve;
            }

            var determinant = (curveStretch * curveShift) - (curveBoth * curveBoth);
            stretch -= ((curveShift * byStretch) - (curveBoth * byShift)) / determinant;
            shift -= ((curveStretch * byShift) - (curveBoth * byStretch)) / determinant;
        }

        return new(stretch, shift);
    }

    public MismatchModel Applied(MismatchModel model) => model with
    {
        Bias = (Stretch * model.Bias) + Shift,
        Weights = [.. model.Weights.Select(weight => Stretch * weight)],
        Phrases = new(model.Phrases.Weights.ToDictionary(pair => pair.Key, pair => Stretch * pair.Value, StringComparer.Ordinal)),
    };
}
