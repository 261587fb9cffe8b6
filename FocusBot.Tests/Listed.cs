using System.Collections;

namespace FocusBot.Tests;

/// <summary>A list to which any thread may add while a test looks at it: each look sees one moment.</summary>
internal sealed class Listed<T> : IReadOnlyList<T>
{
    private readonly Lock _gate = new();
    private readonly List<T> _items = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _items.Count;
            }
        }
    }

    public T this[int index]
    {
        get
        {
            lock (_gate)
            {
                return _items[index];
            }
        }
    }

    public void Add(T item)
    {
        lock (_gate)
        {
            _items.Add(item);
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        lock (_gate)
        {
            return ((IEnumerable<T>)[.. _items]).GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
