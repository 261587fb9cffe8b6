using System.Diagnostics.Metrics;

namespace FocusBot.Tests;

/// <summary>Meters for one test.</summary>
internal sealed class OwnMeters : IMeterFactory
{
    public Meter Create(MeterOptions options) => new(options.Name, options.Version, options.Tags, scope: this);

    public void Dispose()
    {
    }
}
