using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Readings;

namespace FocusBot.Replay.Watching;

/// <summary>As many of a thread's readings as decide whether it is worth a look: of each person the first two, and the first of each level.</summary>
internal sealed class KeptReadings
{
    private const int EnoughOfOne = 2;

    private readonly List<StoredReading> _kept = [];
    private readonly Dictionary<UserId, (int Messages, int Levels)> _seen = [];
    private readonly ArguingSides _sides = new();

    /// <summary>Two people wrote twice each, not surely at one level: worth a look for the encoder, which reads better than these readings.</summary>
    public bool MayDiffer => _sides.MayDiffer;

    /// <summary>Once it is, more readings do not change it.</summary>
    public bool AreWorthALook { get; private set; }

    public int People => _seen.Count;

    public void Add(UserId author, LevelReading alone)
    {
        _sides.Add(author, LevelShares.Of(alone.Probabilities));
        Add(new(default, author, alone.Level, alone.Confidence));
    }

    private void Add(StoredReading reading)
    {
        var (messages, levels) = _seen.GetValueOrDefault(reading.Author);
        var level = 1 << (int)reading.Level;
        if (AreWorthALook || reading.Level is Level.None || (messages >= EnoughOfOne && (levels & level) is not 0))
        {
            _seen[reading.Author] = (messages, levels);
            return;
        }

        _seen[reading.Author] = (messages + 1, levels | level);
        _kept.Add(reading);
        AreWorthALook = WorthACheckRule.IsWorthIt(_kept, []);
        if (AreWorthALook)
        {
            _kept.Clear();
        }
    }
}
