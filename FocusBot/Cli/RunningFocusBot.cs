using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Hosting;

namespace FocusBot.Cli;

/// <summary>What a FocusBot says of itself when it is asked whether it is ready. A closed set.</summary>
internal abstract record RunningFocusBot
{
    private const int LongestAnswer = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private RunningFocusBot() { }

    /// <param name="Notes">What is not as it should be, and keeps it from no work: a line each.</param>
    public sealed record Ready(IReadOnlyList<string> Notes) : RunningFocusBot;

    /// <param name="Why">A line each, as <c>doctor</c> would say it.</param>
    public sealed record Degraded(IReadOnlyList<string> Why) : RunningFocusBot;

    /// <summary>Somebody answers there who is no FocusBot.</summary>
    public sealed record SomebodyElse(int Status) : RunningFocusBot;

    public sealed record Absent : RunningFocusBot;

    public static async Task<RunningFocusBot> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        // On this machine no proxy stands between the two.
        using var handler = new SocketsHttpHandler { UseProxy = !address.IsLoopback, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer };
        try
        {
            using var response = await http.GetAsync(new Uri(address, ReadinessEndpoint.Path), cancellationToken);
            return Read(await response.Content.ReadAsStringAsync(cancellationToken)) ?? new SomebodyElse((int)response.StatusCode);
        }
        catch (Exception ex) when (ex is HttpRequestException or TaskCanceledException)
        {
            return new Absent();
        }
    }

    private static RunningFocusBot? Of(string status, IReadOnlyList<string> why) => status switch
    {
        ReadinessEndpoint.Ready => new Ready(why),
        ReadinessEndpoint.Degraded => new Degraded(why),
        _ => null,
    };

    private static RunningFocusBot? Read(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject answer && answer["why"] is JsonArray why && answer["status"] is JsonValue status
                ? Of(status.ToString(), [.. why.OfType<JsonValue>().Select(line => line.ToString())])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
