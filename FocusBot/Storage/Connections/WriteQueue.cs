namespace FocusBot.Storage.Connections;

/// <summary>What waits for the writing thread: acknowledgements first, but never without end.</summary>
internal sealed class WriteQueue
{
    private const int LargestBatch = 64;

    /// <summary>At 1 to 4 ms each, ordinary work gets its turn at least once a second, however long a burst lasts.</summary>
    public const int MostUrgentInARow = 256;

    private readonly object _gate = new();
    private readonly Queue<IWrite> _urgent = [];
    private readonly Queue<IWrite> _ordinary = [];
    private int _urgentInARow;
    private bool _isClosed;

    /// <returns><see langword="false"/> when the queue is closed.</returns>
    public bool TryAdd(IWrite write, WriteKind kind)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                (kind is WriteKind.Urgent ? _urgent : _ordinary).Enqueue(write);
                Monitor.Pulse(_gate);
            }

            return !_isClosed;
        }
    }

    /// <summary>Takes nothing more in. What waits already is still taken out.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits until there is something to write. For the one writing thread.</summary>
    /// <returns><see langword="null"/> when the queue is closed and empty.</returns>
    public List<IWrite>? TakeBatch()
    {
        lock (_gate)
        {
            while (_urgent.Count + _ordinary.Count == 0)
            {
                if (_isClosed)
                {
                    return null;
                }

                Monitor.Wait(_gate);
            }

            var isOrdinaryTurn = _urgent.Count == 0 || (_urgentInARow == MostUrgentInARow && _ordinary.Count > 0);
            return isOrdinaryTurn ? TakeOrdinary_NeedsGate() : TakeUrgent_NeedsGate();
        }
    }

    private List<IWrite> TakeUrgent_NeedsGate()
    {
        _urgentInARow = Math.Min(_urgentInARow + 1, MostUrgentInARow);
        return Take_NeedsGate(_urgent);
    }

    private List<IWrite> TakeOrdinary_NeedsGate()
    {
        _urgentInARow = 0;
        return Take_NeedsGate(_ordinary);
    }

    private static List<IWrite> Take_NeedsGate(Queue<IWrite> queue)
    {
        var batch = new List<IWrite>();
        while (batch.Count < LargestBatch && queue.TryDequeue(out var write))
        {
            batch.Add(write);
        }

        return batch;
    }
}
