using System.Diagnostics.Metrics;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Readers;

/// <summary>What the readers said and did not say, and how long they took. Never of whom or of what.</summary>
internal sealed class ReaderMetrics
{
    public const string Meter = "FocusBot.Levels", Silences = "focusbot.reader.silences";

    /// <summary>What is read: a message, or two people in a thread.</summary>
    public const string Levels = "levels", Exchanges = "exchanges";

    /// <summary>Why nothing was said, beside the reasons for which a message can't be read.</summary>
    public const string Late = "late", Failed = "failed";

    /// <summary>What took its time, beside the readers of levels.</summary>
    public const string LanguageModel = "language_model";

    private static readonly double[] Steps = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10, 30];

    private readonly TimeProvider _clock;
    private readonly Counter<long> _silences;
    private readonly Counter<long> _readings;
    private readonly Histogram<double> _reading;
    private readonly Histogram<double> _model;
    private readonly CountedInLots<(string Reader, Level Level)> _lots;

    public ReaderMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(Meter);
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = Steps };
        (_clock, _lots) = (clock, new((key, times) => Show(times, key.Reader, key.Level)));
        _silences = meter.CreateCounter<long>(Silences, "{silence}", "Times a reader was asked and said nothing.");
        _readings = meter.CreateCounter<long>("focusbot.reader.readings", "{message}", "Messages that were read as they came. They are shown in lots of twenty, so that no figure tells of one message.");
        _reading = meter.CreateHistogram("focusbot.reader.duration", "s", "How long a reader took over what it was asked, waiting included.", tags: null, advice);
        _model = meter.CreateHistogram("focusbot.reader.model.duration", "s", "How long a model took over one message, or the team's language model over one passage.", tags: null, advice);
    }

    /// <summary>From here on what was not counted yet shows as zero.</summary>
    public void Begin()
    {
        foreach (var level in Enum.GetValues<Level>())
        {
            Show(0, LevelReading.Encoder, level);
            Show(0, LevelReading.Linear, level);
        }

        string[] reasons = [Late, Failed];
        Array.ForEach(reasons, reason => Silence(0, Exchanges, reason));
        foreach (var reason in reasons.Concat(Enum.GetValues<UnreadReason>().Where(reason => reason is not UnreadReason.NoAnswer).Select(reason => reason.Word())))
        {
            Silence(0, Levels, reason);
        }
    }

    public long Now => _clock.GetTimestamp();

    public void Read(LevelReading reading) => _lots.Add((NameOf(reading), reading.Level));

    /// <param name="reader"><see cref="Levels"/> or <see cref="Exchanges"/>.</param>
    /// <param name="reason">One of a few fixed words.</param>
    public void Silent(string reader, string reason) => Silence(1, reader, reason);

    public void Took(string reader, long since) => _reading.Record(_clock.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("reader", reader));

    /// <param name="model">A reader of levels, or <see cref="LanguageModel"/>.</param>
    public void Ran(string model, long since) => _model.Record(_clock.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("model", model));

    private static string NameOf(LevelReading reading) => reading.IsByEncoder ? LevelReading.Encoder : LevelReading.Linear;

    private void Silence(int times, string reader, string reason) => _silences.Add(times, new("reader", reader), new KeyValuePair<string, object?>("reason", reason));

    private void Show(int messages, string reader, Level level) => _readings.Add(messages, new("reader", reader), new KeyValuePair<string, object?>("level", WordOf(level)));

    private static string WordOf(Level level) => level switch
    {
        Level.Execution => "execution",
        Level.Impact => "impact",
        Level.Optics => "optics",
        _ => "none",
    };
}
