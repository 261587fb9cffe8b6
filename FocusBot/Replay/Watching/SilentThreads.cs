namespace FocusBot.Replay.Watching;

/// <summary>Threads in which FocusBot would have stayed silent: how many for which reason, the first of them, and a sample to show.</summary>
/// <param name="mostKept">So many are told one by one; the others are counted.</param>
/// <param name="mostShown">So many are drawn by lot.</param>
internal sealed class SilentThreads(int mostKept, int mostShown)
{
    /// <summary>So many are told one by one unless somebody asks for all.</summary>
    public const int MostListed = 40;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<SilentThread> _kept = [];

    public ThreadSample Sample { get; } = new(mostShown);

    /// <summary>How many, by reason.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    public IReadOnlyList<SilentThread> Kept => _kept;

    public void Add(SilentThread thread)
    {
        _counts[thread.Why] = _counts.GetValueOrDefault(thread.Why) + 1;
        if (_kept.Count < mostKept)
        {
            _kept.Add(thread);
        }
    }
}

/// <param name="Why">A sentence.</param>
internal sealed record SilentThread(WatchedPlace Place, string Why);
