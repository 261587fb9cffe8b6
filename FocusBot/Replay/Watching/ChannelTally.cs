using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Replay.Watching;

/// <summary>What was read in one channel, in numbers.</summary>
internal sealed class ChannelTally(string name)
{
    private const int Week = 7;

    private readonly long[] _byLevel = new long[Enum.GetValues<Level>().Length];
    private readonly SortedDictionary<DateOnly, long[]> _byWeek = [];

    public string Name => name;

    public long Threads { get; private set; }

    /// <summary>Threads in which two people fitted at least once.</summary>
    public long Mismatches { get; private set; }

    public long Messages => _byLevel.Sum();

    public long Of(Level level) => _byLevel[(int)level];

    /// <summary>How many messages argued from a level in each week in which any did, by its Monday.</summary>
    public IEnumerable<(DateOnly Monday, long Count)> Weeks(Level level) => _byWeek.Select(week => (week.Key, week.Value[(int)level]));

    public void Count(Level level, MessageTs at)
    {
        _byLevel[(int)level]++;
        var monday = MondayOf(at);
        if (!_byWeek.TryGetValue(monday, out var week))
        {
            _byWeek[monday] = week = new long[_byLevel.Length];
        }

        week[(int)level]++;
    }

    /// <summary>The calendar's first day was one.</summary>
    public static DateOnly MondayOf(MessageTs at)
    {
        var day = DateOnly.FromDateTime(at.Instant.UtcDateTime);
        return day.AddDays(-(day.DayNumber % Week));
    }

    public void CountThread(bool hasMismatch)
    {
        Threads++;
        Mismatches += hasMismatch ? 1 : 0;
    }
}
