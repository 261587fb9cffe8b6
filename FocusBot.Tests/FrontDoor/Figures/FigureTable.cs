using System.Text.RegularExpressions;

namespace FocusBot.Tests.FrontDoor.Figures;

/// <summary>A figure as <c>docs/operate.md</c> describes it.</summary>
/// <param name="Labels">With the values that each may have; empty where it may have any.</param>
/// <param name="ComesLater">It's there only once something has happened to it.</param>
internal sealed record DescribedFigure(string Instrument, string Name, string Kind, string Unit, IReadOnlyDictionary<string, string[]> Labels, bool ComesLater)
{
    public bool IsOwn => Instrument.StartsWith("focusbot.", StringComparison.Ordinal);
}

/// <summary>The tables of figures in <c>docs/operate.md</c>.</summary>
internal static partial class FigureTable
{
    public static IReadOnlyList<DescribedFigure> Read() =>
        [.. File.ReadLines(Path.Combine(Checkout.Root, "docs", "operate.md")).Select(line => Row().Match(line)).Where(row => row.Success).Select(Of)];

    private static DescribedFigure Of(Match row) => new(
        row.Groups["instrument"].Value,
        row.Groups["name"].Value,
        row.Groups["kind"].Value,
        row.Groups["unit"].Value,
        row.Groups["labels"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(label => label is not "–").ToDictionary(
            label => label.Split(':')[0].Trim('`', ' '),
            label => label.Contains(':', StringComparison.Ordinal) ? label[(label.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries) : []),
        row.Groups["later"].Success);

    [GeneratedRegex(@"^\| `(?<instrument>[a-z_.0-9]+)`(?<later> \*)? \| `(?<name>[a-z_0-9]+)` \| (?<kind>counter|gauge|histogram) \| (`(?<unit>[^`]*)`|–) \| (?<labels>[^|]*) \|")]
    private static partial Regex Row();
}
