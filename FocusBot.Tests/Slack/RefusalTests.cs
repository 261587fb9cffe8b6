using System.Net;
using System.Text;

namespace FocusBot.Tests.Slack;

/// <summary>What comes from somebody who is not Slack, or makes no sense: refused, without a crash and without a word.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private static readonly byte[] Event = Encoding.UTF8.GetBytes(Payloads.Event(Payloads.Message));

    private ReceivingHost? _host;

    private ReceivingHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await ReceivingHost.StartAsync();

    public async Task DisposeAsync()
    {
        Assert.Empty(Host.Inbox.Arrivals);
        Assert.DoesNotContain(Host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        await Host.DisposeAsync();
    }

    [Theory]
    [InlineData("/slack/event")]
    [InlineData("/slack/action")]
    [InlineData("/slack/command")]
    [InlineData("/slack/options")]
    public async Task An_unsigned_request_is_refused(string path) =>
        await RefusesAsync(SlackCaller.Unsigned(path, Event, SlackCaller.Json));

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task A_request_signed_too_long_ago_or_too_far_ahead_is_refused(int minutes) =>
        await RefusesAsync(SlackCaller.Signed("/slack/event", Event, SlackCaller.Json, SlackCaller.Noon.AddMinutes(minutes)));

    [Fact]
    public async Task A_request_that_was_good_is_refused_when_it_is_played_again_later()
    {
        var request = SlackCaller.Signed("/slack/event", Encoding.UTF8.GetBytes(Payloads.Event("""{ "type": "reaction_added" }""")), SlackCaller.Json);
        var again = new HttpRequestMessage(HttpMethod.Post, "/slack/event") { Content = request.Content };
        foreach (var (name, values) in request.Headers)
        {
            again.Headers.Add(name, values);
        }

        Assert.Equal(HttpStatusCode.OK, (await Host.Client.SendAsync(request)).StatusCode);
        Host.Clock.Advance(TimeSpan.FromSeconds(301));
        await RefusesAsync(again);
    }

    [Fact]
    public async Task A_request_whose_body_was_changed_is_refused()
    {
        var request = SlackCaller.Signed("/slack/event", Event, SlackCaller.Json);
        request.Content = SlackCaller.Unsigned("/", [.. Event, (byte)' '], SlackCaller.Json).Content;

        await RefusesAsync(request);
    }

    [Theory]
    [InlineData("X-Slack-Signature")]
    [InlineData("X-Slack-Request-Timestamp")]
    public async Task A_doubled_header_is_refused(string header)
    {
        var request = SlackCaller.Signed("/slack/event", Event, SlackCaller.Json);
        request.Headers.Add(header, request.Headers.GetValues(header).Single());

        await RefusesAsync(request);
    }

    private async Task RefusesAsync(HttpRequestMessage request)
    {
        var response = await Host.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }
}
