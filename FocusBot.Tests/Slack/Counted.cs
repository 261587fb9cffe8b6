using System.Diagnostics.Metrics;

namespace FocusBot.Tests.Slack;

/// <summary>Listens to one counter and keeps the tags of every count.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();

    public Counted(string counter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == counter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            Tags.Add(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        _listener.Start();
    }

    public List<string> Tags { get; } = [];

    public void Dispose() => _listener.Dispose();
}
