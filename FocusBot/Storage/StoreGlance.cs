using System.Diagnostics.Metrics;

namespace FocusBot.Storage;

/// <summary>A look at what is stored, for figures that are read when somebody asks for them: several share one look.</summary>
/// <param name="look">A few rows by an index, however much is stored.</param>
internal sealed class StoreGlance<T>(Database database, TimeProvider clock, Func<DbSession, Task<T>> look)
    where T : class
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private T? _seen;
    private long _seenAt;

    /// <returns>Nothing while the store can't be read.</returns>
    public IEnumerable<Measurement<TValue>> Measure<TValue>(Func<T, TValue> of)
        where TValue : struct => Seen() is { } seen ? [new(of(seen))] : [];

    public IEnumerable<Measurement<TValue>> MeasureEach<TValue>(Func<T, IEnumerable<Measurement<TValue>>> of)
        where TValue : struct => Seen() is { } seen ? of(seen) : [];

    private T? Seen()
    {
        lock (_gate)
        {
            if (_seen is null || clock.GetElapsedTime(_seenAt) >= GoodFor)
            {
                (_seen, _seenAt) = (Look(), clock.GetTimestamp());
            }

            return _seen;
        }
    }

    /// <remarks>Whoever collects figures can't await. Nobody but the one who asked for them waits here.</remarks>
    private T? Look()
    {
        try
        {
            return database.ReadAsync(look).GetAwaiter().GetResult();
        }
        catch (StorageException)
        {
            return null;
        }
    }
}
