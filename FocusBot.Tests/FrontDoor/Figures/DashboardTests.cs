using System.Text.Json;
using System.Text.RegularExpressions;

namespace FocusBot.Tests.FrontDoor.Figures;

/// <summary><c>docs/grafana.json</c> asks for figures and labels that there are.</summary>
public sealed partial class DashboardTests
{
    private static readonly JsonElement Dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "grafana.json"))).RootElement;

    private static IReadOnlyList<JsonElement> Panels => [.. Dashboard.GetProperty("panels").EnumerateArray()];

    private static IEnumerable<string> Questions => Panels.SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!);

    [Fact]
    public void It_has_what_an_operator_needs_first_and_says_what_each_panel_means()
    {
        Assert.Equal("FocusBot", Dashboard.GetProperty("title").GetString());
        Assert.InRange(Panels.Count, 12, 20);
        Assert.All(Panels, panel => Assert.NotEqual("", panel.GetProperty("description").GetString()));
        Assert.Equal(Panels.Count, Panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.Equal(Panels.Count, Panels.Select(panel => panel.GetProperty("gridPos")).Select(at => (at.GetProperty("x").GetInt32(), at.GetProperty("y").GetInt32())).Distinct().Count());
    }

    [Fact]
    public void Every_figure_that_it_asks_for_is_one_that_Prometheus_has()
    {
        var known = FigureTable.Read().SelectMany(NamesOf).ToHashSet();

        Assert.NotEmpty(Questions);
        Assert.Equal([], Questions.SelectMany(question => Figure().Matches(question)).Select(name => name.Value).Where(name => !known.Contains(name)));
    }

    [Fact]
    public void Every_label_that_it_asks_for_is_one_of_its_figure()
    {
        var labels = FigureTable.Read().SelectMany(figure => NamesOf(figure).Select(name => (name, figure.Labels))).ToDictionary(known => known.name, known => known.Labels);

        Assert.Equal([], from question in Questions
                         let figure = labels[Figure().Match(question).Value]
                         from label in By().Matches(question).SelectMany(grouping => grouping.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).Where(label => label is not "le")
                         where !figure.ContainsKey(label)
                         select $"{question} by {label}");
        Assert.Equal([], from question in Questions
                         let figure = labels[Figure().Match(question).Value]
                         from Match match in Matcher().Matches(question)
                         where !figure.TryGetValue(match.Groups[1].Value, out var values) || !values.Contains(match.Groups[2].Value)
                         select question);
    }

    private static IEnumerable<string> NamesOf(DescribedFigure figure) =>
        figure.Kind is "histogram" ? [$"{figure.Name}_bucket", $"{figure.Name}_count", $"{figure.Name}_sum"] : [figure.Name];

    [GeneratedRegex(@"\b(focusbot|dotnet|http|kestrel|resilience)_[a-z_0-9]+")]
    private static partial Regex Figure();

    [GeneratedRegex(@"by \(([^)]*)\)")]
    private static partial Regex By();

    [GeneratedRegex("([a-z_]+)=\"([^\"]*)\"")]
    private static partial Regex Matcher();
}
