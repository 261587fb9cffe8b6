using FocusBot.Levels.Training;

namespace FocusBot.Benchmarks.Levels;

/// <summary>95 % intervals: a thousand samples of as many messages, drawn with replacement and a fixed seed.</summary>
internal static class Bootstrap
{
    private const int Samples = 1000;
    private const int Seed = 3;

    public static (double Low, double High) Interval(IReadOnlyList<LabelledReading> readings, Func<Scores, double> of)
    {
        var random = new Random(Seed);
        var values = new double[Samples];
        for (var i = 0; i < Samples; i++)
        {
            var confusion = new int[4, 4];
            for (var j = 0; j < readings.Count; j++)
            {
                var reading = readings[random.Next(readings.Count)];
                confusion[(int)reading.Message.Level, (int)reading.Read]++;
            }

            values[i] = of(Scores.Of(confusion));
        }

        Array.Sort(values);
        return (values[Samples * 25 / 1000], values[(Samples * 975 / 1000) - 1]);
    }
}
