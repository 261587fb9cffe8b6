using System.Globalization;
using System.Net;
using FocusBot.Hosting.Settings;

namespace FocusBot.Hosting.Figures;

/// <summary>At which address figures and health have a port of their own.</summary>
internal static class OwnPortRule
{
    /// <returns>As in the setting <c>Urls</c>; <see langword="null"/> without such a port.</returns>
    /// <exception cref="SettingsException">The settings name no port or no address, or the port on which Slack's requests come in.</exception>
    public static string? UrlOf(IConfiguration configuration)
    {
        var options = Of(configuration);
        if (options.Port is not { } port)
        {
            return null;
        }

        if (port is < 1 or > 65_535)
        {
            throw new SettingsException("Metrics:Port is no port: give a number from 1 to 65535, or leave it out.");
        }

        return string.Create(CultureInfo.InvariantCulture, $"http://{HostOf(options.Address)}:{port}");
    }

    /// <summary>Together with where FocusBot listens for everybody else.</summary>
    /// <exception cref="SettingsException">Both are one.</exception>
    public static string Beside(string urls, string own)
    {
        var port = $":{own[(own.LastIndexOf(':') + 1)..]}";
        return urls.Split(';').Any(url => url.Trim().TrimEnd('/').EndsWith(port, StringComparison.Ordinal))
            ? throw new SettingsException("Metrics:Port is the port at which FocusBot listens already (Urls): choose another, or leave it out.")
            : $"{urls};{own}";
    }

    public static MetricsOptions Of(IConfiguration configuration) => configuration.GetSection(MetricsOptions.Section).Get<MetricsOptions>() ?? new();

    private static string HostOf(string address) => address.Trim() switch
    {
        "*" => "*",
        "localhost" => "127.0.0.1",
        var ip when IPAddress.TryParse(ip, out var parsed) => parsed.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{parsed}]" : $"{parsed}",
        _ => throw new SettingsException("Metrics:Address is no IP address of a machine: write one like 127.0.0.1, or * for all that this machine has."),
    };
}
