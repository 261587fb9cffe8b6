using System.Diagnostics.Metrics;

namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>Calls to Slack are measured by host and method.</summary>
public sealed class MeasuredCallsTests
{
    [Fact]
    public async Task Each_call_is_measured_with_its_outcome_and_nothing_of_what_it_said()
    {
        var seen = new Listed<IReadOnlyDictionary<string, string>>();
        using var listener = Listen(seen);
        await using var world = await ReviewWorld.StartAsync();

        var own = seen.Where(tags => tags["pipeline.name"] == world.Side.ApiBaseUrl.Authority).ToList();

        Assert.Contains(own, tags => tags["operation.key"] is "chat.postMessage");
        Assert.All(own, tags => Assert.Superset(
            tags.Keys.ToHashSet(), new HashSet<string> { "pipeline.name", "pipeline.instance", "operation.key", "event.name", "event.severity", "strategy.name", "attempt.number", "attempt.handled", "exception.type", "error.type" }));
    }

    private static MeterListener Listen(Listed<IReadOnlyDictionary<string, string>> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name is "resilience.polly.pipeline.duration")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => seen.Add(tags.ToArray().ToDictionary(tag => tag.Key, tag => $"{tag.Value}")));
        listener.Start();
        return listener;
    }
}
