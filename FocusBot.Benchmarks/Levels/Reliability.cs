using FocusBot.Levels.Training;

namespace FocusBot.Benchmarks.Levels;

/// <summary>Whether confidence can be believed. Messages that the classifier says it cannot read are left out: it claims nothing about them.</summary>
internal static class Reliability
{
    private const int Bins = 10;

    /// <summary>Readings by tenths of confidence: how many, the mean confidence, and the share that is right.</summary>
    public static IEnumerable<(int Tenth, int Count, double Confidence, double Accuracy)> ByTenths(IEnumerable<LabelledReading> readings) =>
        from reading in readings
        where reading.IsRead
        group reading by Math.Min((int)(reading.Confidence * Bins), Bins - 1) into bin
        orderby bin.Key
        select (bin.Key, bin.Count(), bin.Average(reading => reading.Confidence), bin.Average(reading => reading.IsRight ? 1.0 : 0));

    /// <summary>Expected calibration error: the distance between confidence and accuracy over the tenths, weighted by their size.</summary>
    public static double Error(IReadOnlyCollection<LabelledReading> readings)
    {
        var read = readings.Count(reading => reading.IsRead);
        return ByTenths(readings).Sum(bin => Math.Abs(bin.Confidence - bin.Accuracy) * bin.Count / read);
    }

    /// <summary>The accuracy on the surest <paramref name="share"/> (0 to 1) of all messages, and the confidence where that share ends.</summary>
    public static (double Accuracy, double From) Surest(IReadOnlyCollection<LabelledReading> readings, double share)
    {
        LabelledReading[] surest = [.. readings.OrderByDescending(reading => reading.Confidence).Take((int)(readings.Count * share))];
        return (surest.Average(reading => reading.IsRight ? 1.0 : 0), surest[^1].Confidence);
    }
}
