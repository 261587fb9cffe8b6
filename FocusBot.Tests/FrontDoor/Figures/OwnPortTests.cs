using System.Net;
using System.Net.Sockets;

namespace FocusBot.Tests.FrontDoor.Figures;

/// <summary>Who may read the figures: programs of this machine, or whoever reaches the port that they have for themselves.</summary>
public sealed class OwnPortTests
{
    [Fact]
    public async Task At_their_own_port_figures_and_health_answer_and_nothing_else_and_they_answer_nowhere_else()
    {
        var port = FreePort();
        await using var world = await ReviewWorld.StartAsync(settings: new Dictionary<string, string?> { ["Metrics:Port"] = $"{port}" });
        var (main, own) = (world.FocusBot!.Address, new Uri($"http://127.0.0.1:{port}"));

        Assert.Equal(HttpStatusCode.OK, await GetAsync(own, "/metrics"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(own, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(own, "/health/ready"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(own, "/slack/event", HttpMethod.Post));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(main, "/metrics"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(main, "/health/live"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(main, "/health/ready"));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(main, "/slack/event", HttpMethod.Post));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Host", "focusbot.example.com")]
    public async Task Without_such_a_port_nobody_reads_them_through_a_proxy(string header, string value)
    {
        await using var world = await ReviewWorld.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(world.FocusBot!.Address, "/metrics", with: request => request.Headers.TryAddWithoutValidation(header, value)));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(world.FocusBot.Address, "/metrics/", with: request => request.Headers.TryAddWithoutValidation(header, value)));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(world.FocusBot.Address, "/METRICS", with: request => request.Headers.TryAddWithoutValidation(header, value)));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(world.FocusBot.Address, "/metrics"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(world.FocusBot.Address, "/health/live", with: request => request.Headers.TryAddWithoutValidation(header, value)));
    }

    [Fact]
    public async Task An_old_proxy_is_known_by_its_protocol()
    {
        await using var world = await ReviewWorld.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(world.FocusBot!.Address, "/metrics", with: request => request.Version = HttpVersion.Version10));
    }

    private static async Task<HttpStatusCode> GetAsync(Uri host, string path, HttpMethod? method = null, Action<HttpRequestMessage>? with = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(host, path));
        with?.Invoke(request);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
