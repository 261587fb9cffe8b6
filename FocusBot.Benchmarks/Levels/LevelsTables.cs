using System.Globalization;
using FocusBot.Levels.Training;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Benchmarks.Levels;

/// <summary>Prints the tables of <c>docs/levels-model.md</c>, in its own notation.</summary>
internal sealed class LevelsTables(TextWriter output)
{
    public void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));

    public void ScoreHeader()
    {
        Say($"| | messages | accuracy | macro-F1 | None | Execution | Impact | Optics |");
        Say($"|---|---|---|---|---|---|---|---|");
    }

    public void ScoreRow(string name, IReadOnlyList<LabelledReading> readings)
    {
        var cells = new Func<Scores, double>[] { s => s.Accuracy, s => s.MacroF1, s => s.F1[0], s => s.F1[1], s => s.F1[2], s => s.F1[3] };
        var score = Scores.Of(readings);
        var texts = cells.Select(cell => Cell(cell(score), Bootstrap.Interval(readings, cell)));
        output.WriteLine($"| {name} | {readings.Count} | {string.Join(" | ", texts)} |");
    }

    public void Confusion(IReadOnlyList<LabelledReading> readings)
    {
        var counts = Scores.Confusion(readings);
        Say($"| written as \\ read as | None | Execution | Impact | Optics |");
        Say($"|---|---|---|---|---|");
        foreach (var level in Enum.GetValues<Level>())
        {
            var row = (int)level;
            Say($"| {level} | {counts[row, 0]} | {counts[row, 1]} | {counts[row, 2]} | {counts[row, 3]} |");
        }
    }

    public void Tenths(IReadOnlyList<LabelledReading> readings)
    {
        Say($"| confidence | messages | mean confidence | right |");
        Say($"|---|---|---|---|");
        foreach (var (tenth, count, confidence, accuracy) in Reliability.ByTenths(readings))
        {
            Say($"| {tenth / 10.0:F1} to {(tenth + 1) / 10.0:F1} | {count} | {confidence:F3} | {accuracy:F3} |");
        }
    }

    public void Coverage(IReadOnlyList<LabelledReading> readings)
    {
        Say($"| surest share | from confidence | accuracy |");
        Say($"|---|---|---|");
        foreach (var share in new[] { 0.1, 0.2, 0.4, 0.6, 0.8, 1.0 })
        {
            var (accuracy, from) = Reliability.Surest(readings, share);
            Say($"| {100 * share:F0} % | {from:F2} | {accuracy:F3} |");
        }
    }

    private static string Cell(double value, (double Low, double High) interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:F3} ({interval.Low:F3}–{interval.High:F3})");
}
