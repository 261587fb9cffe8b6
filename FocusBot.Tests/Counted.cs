using System.Diagnostics.Metrics;

namespace FocusBot.Tests;

/// <summary>Listens to one counter of one host, not of those that other tests run beside it, and keeps the tags of every count.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();

    public Counted(string counter, IMeterFactory host)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == counter && instrument.Meter.Scope == host)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            Tags.Add(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        _listener.Start();
    }

    public Listed<string> Tags { get; } = new();

    public void Dispose() => _listener.Dispose();
}
