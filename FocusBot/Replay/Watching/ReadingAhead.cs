using FocusBot.Levels.Encoder;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Replay.Watching;

/// <summary>Has the encoder read messages on other cores while the export is walked through. Each is read by itself, so that nothing depends on the order.</summary>
internal sealed class ReadingAhead(LevelEncoder encoder)
{
    /// <summary>So many may wait for a core; whatever comes on top is read when it's needed, by whoever needs it.</summary>
    private const int MostWaiting = 512;

    private int _waiting;

    public Lazy<LevelReading> Read(string text, string? before)
    {
        var reading = new Lazy<LevelReading>(() => encoder.Read(text, before));
        if (Interlocked.Increment(ref _waiting) <= MostWaiting)
        {
            _ = Task.Run(() => Done(reading));
        }
        else
        {
            Interlocked.Decrement(ref _waiting);
        }

        return reading;
    }

    private LevelReading Done(Lazy<LevelReading> reading)
    {
        try
        {
            return reading.Value;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
