namespace FocusBot.Levels.Readers;

/// <summary>Counts what was read of people, and shows it in lots: a figure that moved with each message would tell of that one message.</summary>
internal sealed class CountedInLots<TKey>(Action<TKey, int> show)
    where TKey : notnull
{
    /// <summary>So many are shown together, however they are divided.</summary>
    public const int Lot = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, int> _waiting = [];
    private int _count;

    public void Add(TKey key)
    {
        lock (_gate)
        {
            _waiting[key] = _waiting.GetValueOrDefault(key) + 1;
            if (++_count < Lot)
            {
                return;
            }

            foreach (var (one, times) in _waiting)
            {
                show(one, times);
            }

            _waiting.Clear();
            _count = 0;
        }
    }
}
