using System.Diagnostics.Metrics;

namespace FocusBot.Storage;

/// <summary>How large the store is.</summary>
internal sealed class StoreMetrics
{
    public const string MeterName = "FocusBot.Storage";

    public StoreMetrics(IMeterFactory meters, Database database) => meters.Create(MeterName).CreateObservableUpDownCounter(
        "focusbot.store.size", () => Measure(database), "By", "How large the database is, and the log in which what was written last waits to be moved into it.");

    /// <remarks>Whoever collects figures can't await.</remarks>
    private static IEnumerable<Measurement<long>> Measure(Database database)
    {
        try
        {
            var size = database.SizeAsync().GetAwaiter().GetResult();
            return size.Log is { } log ? [Part("database", size.Database), Part("log", log)] : [Part("database", size.Database)];
        }
        catch (StorageException)
        {
            return [];
        }
    }

    private static Measurement<long> Part(string part, long bytes) => new(bytes, new KeyValuePair<string, object?>("part", part));
}
