using System.Globalization;
using System.Text.RegularExpressions;

namespace FocusBot.Tests.FrontDoor.Figures;

/// <summary>What Prometheus reads at <c>/metrics</c>.</summary>
internal sealed partial class Scrape
{
    private readonly Dictionary<string, ScrapedFigure> _figures = [];

    private Scrape(string text)
    {
        Text = text;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Kind().Match(line) is { Success: true } kind)
            {
                _figures[kind.Groups[1].Value] = new(kind.Groups[1].Value, kind.Groups[2].Value);
            }
            else if (!line.StartsWith('#'))
            {
                Take(line);
            }
        }
    }

    public string Text { get; }

    public IReadOnlyCollection<ScrapedFigure> Figures => _figures.Values;

    /// <summary>As Prometheus 3 asks: for names as they are, where somebody gives them.</summary>
    public const string Modern = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2";

    public static async Task<Scrape> ReadAsync(Uri focusBot, string? accept = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(focusBot, "/metrics"));
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var answer = await client.SendAsync(request);
        return new(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    /// <summary>Once the measuring has begun, which it does a moment after FocusBot listens.</summary>
    public static async Task<Scrape> BegunAsync(Uri focusBot)
    {
        var scrape = await ReadAsync(focusBot);
        await Eventually.TrueAsync(async () => (scrape = await ReadAsync(focusBot)).Find("focusbot_store_size_bytes") is not null && scrape.Find("focusbot_interventions_total") is not null, "the figures");
        return scrape;
    }

    public ScrapedFigure? Find(string name) => _figures.GetValueOrDefault(name);

    /// <returns>The sum of what is counted with all of these labels.</returns>
    public double Sum(string name, params IEnumerable<(string Label, string Value)> labels) =>
        Find(name)?.Samples.Where(sample => labels.All(wanted => sample.Labels.Contains(wanted))).Sum(sample => sample.Value) ?? throw new InvalidOperationException($"There is no {name}.");

    private void Take(string line)
    {
        var sample = Sample().Match(line);
        Assert.True(sample.Success, $"Nobody could read this line: {line}");
        var name = sample.Groups["name"].Value;
        var figure = _figures.Values.FirstOrDefault(known => known.Name == name) ?? _figures.Values.First(known => known.Kind is "histogram" && Parts(known.Name).Contains(name));
        figure.Samples.Add((
            name,
            [.. Labels().Matches(sample.Groups["labels"].Value).Select(label => (label.Groups[1].Value, label.Groups[2].Value)).Where(label => label.Item1 is not "le")],
            double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture)));
    }

    private static string[] Parts(string histogram) => [$"{histogram}_bucket", $"{histogram}_sum", $"{histogram}_count"];

    [GeneratedRegex(@"^# TYPE (\S+) (\S+)$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?<name>[a-z_0-9]+)(\{(?<labels>.*)\})? (?<value>\S+)$")]
    private static partial Regex Sample();

    [GeneratedRegex("([a-z_0-9]+)=\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Labels();
}

/// <summary>One figure with all that is measured under its name.</summary>
internal sealed record ScrapedFigure(string Name, string Kind)
{
    public List<(string Name, IReadOnlyList<(string Label, string Value)> Labels, double Value)> Samples { get; } = [];

    public IEnumerable<string> LabelNames => Samples.SelectMany(sample => sample.Labels).Select(label => label.Label).Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<string> ValuesOf(string label) => Samples.SelectMany(sample => sample.Labels).Where(one => one.Label == label).Select(one => one.Value).Distinct();
}
