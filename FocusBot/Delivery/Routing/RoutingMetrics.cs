using System.Diagnostics.Metrics;
using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>Counts what came in for nobody. Its tag comes from a closed list, never from what was sent.</summary>
internal sealed class RoutingMetrics
{
    public const string MeterName = "FocusBot.Delivery.Routing";

    private readonly Counter<long> _unknown;

    public RoutingMetrics(IMeterFactory meters) => _unknown = meters.Create(MeterName).CreateCounter<long>(
        "focusbot.routing.unknown", "{word}", "Commands, buttons, forms, shortcuts and reports that nobody owns: after an upgrade, a few; always, a manifest of another release.");

    /// <summary>From here on what was not counted yet shows as zero.</summary>
    public void Begin()
    {
        foreach (var kind in Enum.GetValues<RouteKind>())
        {
            Add(0, kind);
        }
    }

    public void Unknown(RouteKind kind) => Add(1, kind);

    private void Add(int words, RouteKind kind) => _unknown.Add(words, new KeyValuePair<string, object?>("kind", Label.Of(kind)));
}
