using System.Diagnostics.Metrics;

namespace FocusBot.Delivery.Routing;

/// <summary>Counts what came in for nobody. Its tag comes from a closed list, never from what was sent.</summary>
internal sealed class RoutingMetrics
{
    public const string MeterName = "FocusBot.Delivery.Routing";

    private readonly Counter<long> _unknown;

    public RoutingMetrics(IMeterFactory meters) => _unknown = meters.Create(MeterName).CreateCounter<long>(
        "focusbot.routing.unknown", description: "Commands, buttons, forms, shortcuts and reports that nobody owns: after an upgrade, a few; always, a manifest of another release.");

    public void Unknown(RouteKind kind) => _unknown.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));
}
