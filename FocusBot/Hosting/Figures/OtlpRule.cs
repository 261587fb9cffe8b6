using FocusBot.Hosting.Settings;

namespace FocusBot.Hosting.Figures;

/// <summary>Whether figures and traces are sent to a collector, by the variables that every program of this kind has (OpenTelemetry's).</summary>
internal static class OtlpRule
{
    private const string Everything = "OTEL_EXPORTER_OTLP_ENDPOINT", Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private static readonly string[] Protocols = ["grpc", "http/protobuf"];

    /// <returns>Where to; <see langword="null"/>: nowhere.</returns>
    /// <exception cref="SettingsException">The variables name nothing to which anything could be sent.</exception>
    public static Uri? EndpointOf(IConfiguration configuration)
    {
        if (configuration[Everything] is not { Length: > 0 } endpoint)
        {
            return null;
        }

        if (configuration[Protocol] is { Length: > 0 } protocol && !Protocols.Contains(protocol))
        {
            throw new SettingsException($"{Protocol} is no protocol that FocusBot speaks: set it to grpc or http/protobuf, or leave it out.");
        }

        return Uri.TryCreate(endpoint.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new SettingsException($"{Everything} is no web address: give one like http://127.0.0.1:4317, or leave it out.");
    }
}
