namespace FocusBot.Benchmarks.Levels;

/// <summary>The figures that must be reached, and whether they were.</summary>
internal sealed class Musts
{
    private readonly List<(string Name, double Value, double Must, double Moonshot, bool Reached, bool AtMoonshot)> _figures = [];

    public void Least(string name, double value, double must, double moonshot) =>
        _figures.Add((name, value, must, moonshot, value >= must, value >= moonshot));

    public void Most(string name, double value, double must, double moonshot) =>
        _figures.Add((name, value, must, moonshot, value <= must, value <= moonshot));

    /// <returns>The exit code: 1 when a figure that must be reached is missed; it says which.</returns>
    public int Verdict(LevelsTables tables)
    {
        tables.Say($"");
        tables.Say($"## Must and moonshot");
        tables.Say($"");
        tables.Say($"| measure | measured | must | moonshot | |");
        tables.Say($"|---|---|---|---|---|");
        foreach (var figure in _figures)
        {
            var verdict = figure.AtMoonshot ? "moonshot" : figure.Reached ? "must" : "**missed**";
            tables.Say($"| {figure.Name} | {figure.Value:F3} | {figure.Must:F2} | {figure.Moonshot:F2} | {verdict} |");
        }

        string[] missed = [.. _figures.Where(figure => !figure.Reached).Select(figure => figure.Name)];
        if (missed.Length > 0)
        {
            tables.Say($"");
            tables.Say($"Missed: {string.Join("; ", missed)}.");
        }

        return missed.Length > 0 ? 1 : 0;
    }
}
