using FocusBot.Levels.Linear;
using FocusBot.Levels.Readers;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Encoder;

/// <summary>Reads with the encoder, on threads of the pool and only so many at once; without an encoder the linear reader reads, and that is said once.</summary>
internal sealed partial class EncoderReader(EncoderSource source, ReaderMetrics metrics, ILogger<EncoderReader> logger) : IReadLevels, IDisposable
{
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int _saidSo;

    public async ValueTask<IReadOnlyList<LevelReading>> ReadAsync(IReadOnlyList<WrittenMessage> messages, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Read(messages, cancellationToken), cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private LevelReading[] Read(IReadOnlyList<WrittenMessage> messages, CancellationToken cancellationToken)
    {
        if (source.Encoder is not { } encoder)
        {
            SayOnce(source.Absence ?? "");
            return [.. messages.Select(message => Timed(LevelReading.Linear, message, LevelClassifier.Embedded.Read))];
        }

        var readings = new LevelReading[messages.Count];
        for (var i = 0; i < readings.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            readings[i] = Timed(LevelReading.Encoder, messages[i], encoder.Read);
        }

        return readings;
    }

    private LevelReading Timed(string model, WrittenMessage message, Func<string?, string?, LevelReading> read)
    {
        var since = metrics.Now;
        var reading = read(message.Text, message.Before);
        metrics.Ran(model, since);
        return reading;
    }

    private void SayOnce(string absence)
    {
        if (Interlocked.Exchange(ref _saidSo, 1) is 0)
        {
            ReadsWithout(absence);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Absence} The linear reader reads instead, and FocusBot asks nobody about what it reads.")]
    private partial void ReadsWithout(string absence);
}
