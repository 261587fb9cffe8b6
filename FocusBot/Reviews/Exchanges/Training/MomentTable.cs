using FocusBot.Reviews.Exchanges.Pairs;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>Labelled moments as rows of numbers of one scale, ready to be fitted.</summary>
internal sealed class MomentTable
{
    /// <summary>A phrase must occur in so many threads to be worth a weight.</summary>
    private const int FewestThreads = 5;

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    public MomentTable(IReadOnlyList<TrainingMoment> moments)
    {
        TrainingMoment[] labelled = [.. moments.Where(moment => moment.IsStuck is not null)];
        (Means, Spreads) = Scale(labelled);
        Phrases = [.. labelled.SelectMany(moment => moment.Phrases.Keys.Select(phrase => (phrase, moment.Thread))).Distinct()
            .CountBy(pair => pair.phrase).Where(pair => pair.Value >= FewestThreads).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        foreach (var phrase in Phrases)
        {
            _columns.Add(phrase, ExchangeFeatures.Count + _columns.Count);
        }

        var perThread = labelled.CountBy(moment => moment.Thread).ToDictionary();

        // A long thread has many moments that are much alike: ten of them count for as much as three that are not.
        Rows = [.. labelled.Select(moment => new Row(Cells(moment), moment.IsStuck is true, 1 / Math.Sqrt(perThread[moment.Thread])))];
    }

    public IReadOnlyList<string> Phrases { get; }

    public double[] Means { get; }

    public double[] Spreads { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>One weight a feature, one a phrase, and the bias.</summary>
    public int Columns => ExchangeFeatures.Count + Phrases.Count + 1;

    private (int, double)[] Cells(TrainingMoment moment) =>
    [
        .. moment.Values.Select((value, i) => (i, (value - Means[i]) / Spreads[i])),
        .. moment.Phrases.Where(pair => _columns.ContainsKey(pair.Key)).Select(pair => (_columns[pair.Key], pair.Value)).OrderBy(cell => cell.Item1),
        (Columns - 1, 1),
    ];

    private static (double[] Means, double[] Spreads) Scale(TrainingMoment[] moments)
    {
        var (means, spreads) = (new double[ExchangeFeatures.Count], new double[ExchangeFeatures.Count]);
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = moments.Average(moment => moment.Values[i]);
            spreads[i] = Math.Sqrt(moments.Average(moment => (moment.Values[i] - means[i]) * (moment.Values[i] - means[i]))) + 1e-6;
        }

        return (means, spreads);
    }

    /// <param name="Weight">How much the row counts.</param>
    internal readonly record struct Row((int Column, double Value)[] Cells, bool IsStuck, double Weight);
}
