namespace FocusBot.Cli;

/// <summary>Asks the FocusBot that runs on this machine whether it is ready; for a container's health check.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(string? url, TextWriter output, CancellationToken cancellationToken)
    {
        var address = url ?? Loopback(Environment.GetEnvironmentVariable("Urls")) ?? "http://127.0.0.1:8080";
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await http.GetAsync(new Uri(new Uri(address), "/health/ready"), cancellationToken);
            await output.WriteLineAsync(response.IsSuccessStatusCode ? "ready" : $"not ready ({(int)response.StatusCode})");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception ex) when (ex is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await output.WriteLineAsync($"FocusBot does not answer at {address}: does it run there?");
            return 1;
        }
    }

    private static string? Loopback(string? urls) =>
        urls?.Split(';')[0].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal).Replace("*", "127.0.0.1", StringComparison.Ordinal);
}
