using System.Collections.Concurrent;

namespace FocusBot.Playground.World;

/// <summary>How far each person has read: in a channel, and in each thread. What was there before the workspace started counts as read.</summary>
internal sealed class ReadMarks(string start)
{
    private readonly ConcurrentDictionary<(string User, string Channel, string? Root), string> _marks = new();

    /// <summary>The ts of the newest message that the person has read there.</summary>
    /// <param name="root">The thread; null for what's in the channel itself.</param>
    public string Of(string user, string channel, string? root = null) => _marks.GetValueOrDefault((user, channel, root), start);

    /// <returns>False when they had read as far before.</returns>
    public bool Advance(string user, string channel, string? root, string ts)
    {
        if (string.CompareOrdinal(ts, Of(user, channel, root)) <= 0)
        {
            return false;
        }

        _marks.AddOrUpdate((user, channel, root), ts, (_, mark) => string.CompareOrdinal(ts, mark) > 0 ? ts : mark);
        return true;
    }
}
