using FocusBot.Levels.Vocabulary;

namespace FocusBot.Replay.Watching;

/// <summary>What was read in one channel, in numbers.</summary>
internal sealed class ChannelTally(string name)
{
    private readonly long[] _byLevel = new long[Enum.GetValues<Level>().Length];

    public string Name => name;

    public long Threads { get; private set; }

    /// <summary>Threads in which two people fitted at least once.</summary>
    public long Mismatches { get; private set; }

    public long Messages => _byLevel.Sum();

    public long Of(Level level) => _byLevel[(int)level];

    public void Count(Level level) => _byLevel[(int)level]++;

    public void CountThread(bool hasMismatch)
    {
        Threads++;
        Mismatches += hasMismatch ? 1 : 0;
    }
}
