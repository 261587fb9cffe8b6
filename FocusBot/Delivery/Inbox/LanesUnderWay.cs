using FocusBot.Delivery.Loops;

namespace FocusBot.Delivery.Inbox;

/// <summary>The lanes whose first arrival is being handled. One that takes long goes on by itself, and rings the bell when it is over. For one caller at a time.</summary>
internal sealed class LanesUnderWay(InboxBell bell, TimeProvider clock)
{
    private readonly Dictionary<(string Installation, string Lane), Task> _lanes = [];

    public IReadOnlySet<(string Installation, string Lane)> Lanes => _lanes.Keys.ToHashSet();

    /// <summary>Begins with all of these, and returns once they are over or <paramref name="longest"/> has passed.</summary>
    public async Task RunAsync(IEnumerable<InboxStore.Waiting> heads, IEnumerable<InboxStore.Stored> arrivals, Func<InboxStore.Stored, Task> handle, TimeSpan longest)
    {
        var begun = new List<Task>();
        foreach (var (head, arrival) in heads.Zip(arrivals))
        {
            var task = Task.Run(() => handle(arrival));
            _lanes.Add((head.Installation, head.Lane), task);
            begun.Add(task);
        }

        await WaitAsync(begun, longest);
        foreach (var late in begun.Where(task => !task.IsCompleted))
        {
            _ = RingAfterAsync(late);
        }
    }

    /// <summary>Returns once all that began is over, or <paramref name="longest"/> has passed, and forgets what is over.</summary>
    /// <exception cref="Storage.StorageException">The store was in the way of one that is over.</exception>
    public async Task EndAsync(TimeSpan longest)
    {
        await WaitAsync(_lanes.Values, longest);
        await ForgetWhatIsOverAsync();
    }

    private async Task WaitAsync(IReadOnlyCollection<Task> tasks, TimeSpan longest)
    {
        if (tasks.Any(task => !task.IsCompleted) && longest > TimeSpan.Zero)
        {
            await Task.WhenAll(tasks).WaitAsync(longest, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ForgetWhatIsOverAsync()
    {
        var over = _lanes.Where(lane => lane.Value.IsCompleted).ToList();
        foreach (var (lane, _) in over)
        {
            _lanes.Remove(lane);
        }

        await Task.WhenAll(over.Select(lane => lane.Value));
    }

    private async Task RingAfterAsync(Task late)
    {
        await late.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        bell.Ring();
    }
}
