using System.Net;

namespace FocusBot.Hosting.Figures;

/// <summary>Who may read the figures at the port at which Slack's requests come in: programs of this machine, and nobody for whom one of them asks.</summary>
/// <remarks>
/// A proxy on this machine comes from here too, whoever is behind it. Most say so in a header, keep the name that was asked for, or speak HTTP/1.0;
/// one that does none of this can't be told from a program of this machine, so whoever has a proxy here gives the figures a port of their own.
/// </remarks>
internal static class FigureDoorRule
{
    private static readonly string[] SignsOfAProxy =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Server", "X-Real-IP", "X-Original-Host", "CF-Connecting-IP", "True-Client-IP", "X-Client-IP"];

    public static bool IsOpenTo(IPAddress? caller, HttpRequest request) =>
        caller is not null && IPAddress.IsLoopback(caller)
        && IsThisMachine(request.Host.Host)
        && !HttpProtocol.IsHttp10(request.Protocol)
        && !SignsOfAProxy.Any(request.Headers.ContainsKey);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
