using System.Net;
using System.Net.Sockets;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Process;

/// <summary>What a process is told by its environment, and nothing that happens to be set on this machine.</summary>
internal static class ProcessSettings
{
    private static readonly string[] NotInherited =
        ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "Urls", "Slack__", "Storage__", "Delivery__", "Nudges__", "Reviews__", "Playground__"];

    // Below the ports that the system gives to outgoing connections, one of which could take the place of a process that was killed.
    private static int _lastPort = 20_000 + Environment.ProcessId % 10_000;

    public static Dictionary<string, string?> Nothing(string environment) => new() { ["ASPNETCORE_ENVIRONMENT"] = environment };

    /// <param name="transport">http or socket.</param>
    public static Dictionary<string, string?> Serving(SlackSide slack, Uri address, string database, string transport = "http") => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Urls"] = address.GetLeftPart(UriPartial.Authority),
        ["Slack__Transport"] = transport,
        ["Slack__ApiBaseUrl"] = slack.ApiBaseUrl.ToString(),
        ["Slack__BotToken"] = SlackSide.BotToken,
        ["Slack__SigningSecret"] = SlackSide.SigningSecret,
        ["Slack__AppToken"] = transport is "socket" ? SlackSide.AppToken : "",
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

    /// <summary>An address that nobody listens at; a process that is killed and started again keeps it.</summary>
    public static Uri FreeAddress()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref _lastPort);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return new($"http://127.0.0.1:{port}");
            }
            catch (SocketException)
            {
                // Somebody has it: the next.
            }
        }
    }
}
