using FocusBot.Levels.Training;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Benchmarks.Levels;

/// <summary>Accuracy and F1 of a set of readings, each between 0 and 1.</summary>
/// <param name="F1">In the order of <see cref="Level"/>; a level that nobody wrote and nothing was read as counts 0.</param>
internal sealed record Scores(double Accuracy, double[] F1)
{
    private const int Levels = 4;

    public double MacroF1 => F1.Average();

    public static Scores Of(IReadOnlyList<LabelledReading> readings) => Of(Confusion(readings));

    /// <summary>How often each level (row) was read as each (column).</summary>
    public static int[,] Confusion(IReadOnlyList<LabelledReading> readings)
    {
        var counts = new int[Levels, Levels];
        foreach (var reading in readings)
        {
            counts[(int)reading.Message.Level, (int)reading.Read]++;
        }

        return counts;
    }

    public static Scores Of(int[,] confusion)
    {
        var (right, total, f1) = (0, 0, new double[Levels]);
        for (var level = 0; level < Levels; level++)
        {
            var (written, read) = (0, 0);
            for (var other = 0; other < Levels; other++)
            {
                written += confusion[level, other];
                read += confusion[other, level];
            }

            right += confusion[level, level];
            total += written;
            f1[level] = written + read is 0 ? 0 : 2.0 * confusion[level, level] / (written + read);
        }

        return new(total is 0 ? 0 : (double)right / total, f1);
    }
}
