using System.Net;
using System.Net.Sockets;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Process;

/// <summary>What a process is told by its environment, and nothing that happens to be set on this machine.</summary>
internal static class ProcessSettings
{
    private static readonly string[] NotInherited =
        ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "Urls", "Slack__", "Storage__", "Delivery__", "Nudges__", "Reviews__", "Playground__"];

    public static Dictionary<string, string?> Nothing(string environment) => new() { ["ASPNETCORE_ENVIRONMENT"] = environment };

    public static Dictionary<string, string?> Serving(SlackSide slack, Uri address, string database) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Urls"] = address.GetLeftPart(UriPartial.Authority),
        ["Slack__Transport"] = "http",
        ["Slack__ApiBaseUrl"] = slack.ApiBaseUrl.ToString(),
        ["Slack__BotToken"] = SlackSide.BotToken,
        ["Slack__SigningSecret"] = SlackSide.SigningSecret,
        ["Storage__ConnectionString"] = $"Data Source={database}",
    };

    public static void Apply(IReadOnlyDictionary<string, string?> settings, IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => NotInherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }
    }

    /// <summary>An address that nobody listened at a moment ago; a process that is killed and started again keeps it.</summary>
    public static Uri FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
    }
}
