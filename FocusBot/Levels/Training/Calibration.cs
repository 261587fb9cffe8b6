using FocusBot.Levels.Linear;

namespace FocusBot.Levels.Training;

/// <summary>How sharp the probabilities should be so that they can be believed (temperature scaling, Guo et al. 2017).</summary>
internal static class Calibration
{
    private const double Lowest = 0.2;
    private const double Highest = 4;
    private const int Rounds = 40;

    /// <summary>The factor for the logits under which the labels of these readings are most probable; 1 when there is none to learn from.</summary>
    public static double Sharpness(IReadOnlyCollection<LabelledReading> readings)
    {
        LabelledReading[] read = [.. readings.Where(reading => reading.IsRead)];
        if (read.Length is 0)
        {
            return 1;
        }

        // The loss is convex in the factor, so the search by thirds closes in on its one lowest point.
        var (low, high) = (Lowest, Highest);
        for (var i = 0; i < Rounds; i++)
        {
            var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = Loss(read, left) < Loss(read, right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }

    private static double Loss(LabelledReading[] readings, double sharpness) =>
        -readings.Sum(reading => PortableMath.Log(Math.Max(reading.Sharpened(sharpness).Probabilities[(int)reading.Message.Level], 1e-12)));
}
