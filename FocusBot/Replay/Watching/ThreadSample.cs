using System.Text;

namespace FocusBot.Replay.Watching;

/// <summary>A few threads by lot, and the same ones whenever the same export is read.</summary>
internal sealed class ThreadSample(int most)
{
    private readonly PriorityQueue<(WatchedPlace Place, string Why), uint> _drawn = new(Comparer<uint>.Create((one, other) => other.CompareTo(one)));

    /// <summary>A thread that went on after a long rest was offered twice, and is one here.</summary>
    public IEnumerable<(WatchedPlace Place, string Why)> Threads => _drawn.UnorderedItems.Select(item => item.Element).DistinctBy(thread => thread.Place);

    /// <param name="why">Why it was silent, if it was.</param>
    public void Offer(WatchedPlace place, string why)
    {
        var lot = Lot(place);
        if (_drawn.Count < most)
        {
            _drawn.Enqueue((place, why), lot);
        }
        else if (_drawn.Count > 0 && _drawn.TryPeek(out _, out var highest) && lot < highest)
        {
            _drawn.EnqueueDequeue((place, why), lot);
        }
    }

    private static uint Lot(WatchedPlace place)
    {
        var hash = 2_166_136_261u;
        foreach (var one in Encoding.UTF8.GetBytes($"{place.Channel}/{place.Root}"))
        {
            hash = (hash ^ one) * 16_777_619u;
        }

        return (hash ^ (hash >> 15)) * 2_246_822_519u;
    }
}
