using System.Diagnostics.Metrics;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Readers;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Slack.Receiving;
using FocusBot.Slack.SocketMode;
using FocusBot.Slack.WebApi;
using FocusBot.Storage;
using OpenTelemetry.Metrics;

namespace FocusBot.Hosting.Figures;

/// <summary>What is measured: FocusBot's own figures, room by room, and those of .NET, its web server, its calls and what surrounds them.</summary>
internal static class FigureMeters
{
    /// <summary>Each label comes from a closed list: more than this many combinations of them are a mistake, and are counted together.</summary>
    private const int MostSeries = 300;

    private const string Calls = "System.Net.Http";

    public static IReadOnlyList<string> Names { get; } =
        ["FocusBot.*", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", Calls, "Polly"];

    /// <summary>The rooms' own, each with what shows it from the start.</summary>
    public static IReadOnlyList<(Type Metrics, Action<IServiceProvider> Begin)> Rooms { get; } =
    [
        Room<ReceivingMetrics>(metrics => metrics.Begin()),
        Room<SocketMetrics>(),
        Room<CallMetrics>(),
        Room<InboxMetrics>(metrics => metrics.Begin()),
        Room<OutboxMetrics>(metrics => metrics.Begin()),
        Room<RoutingMetrics>(metrics => metrics.Begin()),
        Room<ReaderMetrics>(metrics => metrics.Begin()),
        Room<CheckMetrics>(metrics => metrics.Begin()),
        Room<InterventionMetrics>(metrics => metrics.Begin()),
        Room<StoreMetrics>(),
    ];

    /// <param name="own">Whose instruments these are to be, where several hosts live in one process.</param>
    public static MetricStreamConfiguration Shape(Instrument instrument, IMeterFactory own) =>
        instrument.Meter.Scope is { } scope && scope != own ? MetricStreamConfiguration.Drop
        : instrument.Meter.Name is Calls ? new() { CardinalityLimit = MostSeries, TagKeys = TagsOf(instrument) }
        : new() { CardinalityLimit = MostSeries };

    /// <summary>Slack's addresses change by the minute, and say nothing.</summary>
    private static string[] TagsOf(Instrument instrument) => instrument.Name switch
    {
        "http.client.open_connections" => ["http.connection.state", "network.protocol.version", "server.address", "server.port", "url.scheme"],
        "http.client.connection.duration" => ["network.protocol.version", "server.address", "server.port", "url.scheme"],
        "http.client.active_requests" => ["http.request.method", "server.address", "server.port", "url.scheme"],
        "http.client.request.time_in_queue" => ["http.request.method", "network.protocol.version", "server.address", "server.port", "url.scheme"],
        _ => ["error.type", "http.request.method", "http.response.status_code", "network.protocol.version", "server.address", "server.port", "url.scheme"],
    };

    private static (Type, Action<IServiceProvider>) Room<T>(Action<T>? begin = null)
        where T : class => (typeof(T), services => (begin ?? (static _ => { }))(services.GetRequiredService<T>()));
}
