using System.Diagnostics.Metrics;

namespace FocusBot.Slack.SocketMode;

/// <summary>How many sockets stand.</summary>
internal sealed class SocketMetrics
{
    public const string MeterName = "FocusBot.Slack.SocketMode";

    public SocketMetrics(IMeterFactory meters, OpenSockets sockets) => meters.Create(MeterName).CreateObservableUpDownCounter(
        "focusbot.slack.sockets", () => Measure(sockets), "{socket}", "Sockets to Slack: those that it has greeted, and those that open or close. None without Socket Mode.");

    private static IEnumerable<Measurement<int>> Measure(OpenSockets sockets)
    {
        var (all, live) = (sockets.Count, sockets.Live);
        return [State("live", live), State("changing", Math.Max(0, all - live))];
    }

    private static Measurement<int> State(string state, int count) => new(count, new KeyValuePair<string, object?>("state", state));
}
