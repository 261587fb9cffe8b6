using System.Diagnostics.Metrics;

namespace FocusBot.Levels.Readers;

/// <summary>What the readers did not say, counted. Never of whom or of what.</summary>
internal sealed class ReaderMetrics
{
    public const string Meter = "FocusBot.Readers", Silences = "focusbot.reader.silences";

    private readonly Counter<long> _silences;

    public ReaderMetrics(IMeterFactory meters) =>
        _silences = meters.Create(Meter).CreateCounter<long>(Silences, "{silence}", "Times a reader was asked and said nothing, by reader and reason.");

    /// <param name="reader">What was to be read: <c>levels</c> or <c>exchanges</c>.</param>
    /// <param name="reason">One of a few fixed words.</param>
    public void Silent(string reader, string reason) => _silences.Add(1, new("reader", reader), new KeyValuePair<string, object?>("reason", reason));
}
