using System.Diagnostics.Metrics;
using FocusBot.Delivery.Tracing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Hosting.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FocusBot.Hosting.Figures;

/// <summary>Figures for Prometheus at <c>/metrics</c>, and figures and traces for a collector where one is named.</summary>
internal static class FiguresFeature
{
    public const string Path = "/metrics";

    /// <exception cref="SettingsException">The settings name no port, or no collector.</exception>
    public static void AddFigures(this WebApplicationBuilder builder)
    {
        builder.UseOwnPort();
        var isSent = OtlpRule.EndpointOf(builder.Configuration) is not null;
        var figures = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("FocusBot", serviceVersion: Version).AddEnvironmentVariableDetector())
            .WithMetrics(metrics => Measure(metrics, isSent));
        if (isSent)
        {
            figures.WithTracing(tracing => tracing.AddSource(Traces.Source).AddOtlpExporter());
        }

        builder.Services.BeginLater();
        builder.Services.AddSingleton<IDiagnose, FiguresDiagnosis>();
    }

    /// <summary>After the way to it was guarded by <see cref="OwnPort.KeepApart"/>.</summary>
    public static void MapFigures(this IEndpointRouteBuilder routes) => routes.MapPrometheusScrapingEndpoint(Path).DisableHttpMetrics();

    private static string? Version => typeof(FiguresFeature).Assembly.GetName().Version?.ToString(3);

    private static void Measure(MeterProviderBuilder metrics, bool isSent)
    {
        metrics.AddMeter([.. FigureMeters.Names]);

        // Each room's name stands in its figures' names, so it isn't repeated on every line.
        metrics.AddPrometheusExporter(options => options.ScopeInfoEnabled = false);
        if (isSent)
        {
            metrics.AddOtlpExporter();
        }

        if (metrics is IDeferredMeterProviderBuilder deferred)
        {
            deferred.Configure(static (services, provider) =>
            {
                var own = services.GetRequiredService<IMeterFactory>();
                provider.AddView(instrument => FigureMeters.Shape(instrument, own));
            });
        }
    }

    /// <summary>OpenTelemetry's own start holds the host up before it listens.</summary>
    private static void BeginLater(this IServiceCollection services)
    {
        var own = services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(OpenTelemetryBuilder).Assembly).ToList();
        own.ForEach(service => services.Remove(service));
        services.AddHostedService(provider => new FiguresStart(() => Begin(provider), provider.GetRequiredService<IHostApplicationLifetime>()));
    }

    /// <summary>What is to show as zero comes after what shows it.</summary>
    private static void Begin(IServiceProvider services)
    {
        services.GetService<TracerProvider>();
        services.GetRequiredService<MeterProvider>();
        foreach (var (_, begin) in FigureMeters.Rooms)
        {
            begin(services);
        }
    }
}
