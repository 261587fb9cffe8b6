using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FocusBot.Tests.Playground;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_is_whole_and_loads_nothing_from_elsewhere()
    {
        await using var host = await PlaygroundHost.StartAsync();

        var page = await host.Http.GetAsync(host.Address);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Contains("/playground/playground.js", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync(new Uri(host.Address, "/playground/playground.js"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync(new Uri(host.Address, "/playground/playground.css"))).StatusCode);
    }

    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("eval(")]
    public async Task The_script_puts_no_markup_into_the_page(string word)
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.DoesNotContain(word, await host.Http.GetStringAsync(new Uri(host.Address, "/playground/playground.js")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_escaped_on_its_way_and_names_become_references()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();

        Assert.Null(await ActAsync(host, "say", new { @as = ana.Id, channel = channel.Id, text = "<script> & @ben <!channel>" }));

        Assert.Equal($"&lt;script&gt; &amp; <@{ben.Id}> &lt;!channel&gt;", host.Slack.MessagesOf(channel.Id)[^1].Text);
    }

    [Fact]
    public async Task A_command_in_a_thread_shows_Slacks_refusal_and_sends_nothing()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        var told = host.Echo.Told.Count;

        var error = await ActAsync(host, "say", new { @as = ana.Id, channel = channel.Id, thread_ts = root.Ts, text = "/level ask" });

        Assert.Equal("/level is not supported in threads. Sorry!", error);
        Assert.Equal(told, host.Echo.Told.Count);
    }

    [Theory]
    [InlineData("fly", "{\"as\":\"U0ANA\"}", HttpStatusCode.NotFound)]
    [InlineData("say", "{\"as\":\"U0NOBODY\",\"channel\":\"C0REVIEWS\",\"text\":\"x\"}", HttpStatusCode.Conflict)]
    [InlineData("say", "{\"as\":\"U0ANA\",\"channel\":\"C0NOWHERE\",\"text\":\"x\"}", HttpStatusCode.Conflict)]
    [InlineData("say", "{}", HttpStatusCode.BadRequest)]
    [InlineData("say", "nonsense", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_done_is_refused_in_a_sentence(string verb, string body, HttpStatusCode status)
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.ReviewsAsync();
        using var response = await host.Http.PostAsync(new Uri(host.Address, $"/playground/act/{verb}"), new StringContent(body));
        Assert.Equal(status, response.StatusCode);
        Assert.NotEqual("", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Each_person_sees_their_own_ephemerals_and_channels()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        host.Slack.AddChannel("secret", FocusBot.Playground.World.ChannelKind.Private, ana);
        await host.CallAsync("chat.postEphemeral", new { channel = channel.Id, user = ana.Id, text = "For Ana" });

        var hers = await StateAsync(host, ana.Id);
        var his = await StateAsync(host, ben.Id);

        Assert.Equal((1, 0), (hers.GetProperty("ephemerals").GetArrayLength(), his.GetProperty("ephemerals").GetArrayLength()));
        Assert.Equal((2, 1), (hers.GetProperty("channels").GetArrayLength(), his.GetProperty("channels").GetArrayLength()));
    }

    [Fact]
    public async Task The_stream_rings_when_something_happens()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        using var stream = new StreamReader(await host.Http.GetStreamAsync(new Uri(host.Address, "/playground/stream")));
        var first = await stream.ReadLineAsync();
        await stream.ReadLineAsync();

        await host.Slack.SayAsync(ana.Id, channel.Id, "Hello");

        Assert.NotEqual(first, await stream.ReadLineAsync());
    }

    [Fact]
    public async Task Misbehaviour_can_be_asked_for_from_outside()
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var asked = await host.Http.PostAsync(new Uri(host.Address, "/playground/misbehave"), new StringContent(
            """{"calls":{"kind":"limited","method":"auth.test","retry_after":9},"copies_of_events":3,"token_revoked":true}"""));

        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(9), (await host.SendAsync("auth.test", new { })).Headers.RetryAfter?.Delta);
        Assert.Equal((3, true), (host.Slack.Misbehaviour.Deliveries.CopiesOfEvents, host.Slack.App.Grants.IsRevoked));
    }

    private static async Task<string?> ActAsync(PlaygroundHost host, string verb, object act)
    {
        using var response = await host.Http.PostAsJsonAsync(new Uri(host.Address, $"/playground/act/{verb}"), act);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString();
    }

    private static Task<JsonElement> StateAsync(PlaygroundHost host, string user) =>
        host.Http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, $"/playground/state?as={user}"));
}
