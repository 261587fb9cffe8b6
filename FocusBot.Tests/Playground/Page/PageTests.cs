using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FocusBot.Tests.Playground.Page;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_is_whole_and_loads_nothing_from_elsewhere()
    {
        await using var host = await PlaygroundHost.StartAsync();

        var page = await host.Http.GetAsync(host.Address);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Contains("/playground/web/main.js", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        foreach (var file in await LoadedAsync(host, html))
        {
            Assert.DoesNotMatch("(?<!w3.org/|xmlns=\")https?://(?!\\$|\\.\\.\\.)[a-z0-9]", file.Value);
        }
    }

    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("eval(")]
    [InlineData("unsafeHTML")]
    public async Task Our_scripts_put_no_markup_into_the_page(string word)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var files = await LoadedAsync(host, await host.Http.GetStringAsync(host.Address));

        Assert.True(files.Count > 20, "The scripts were not followed.");
        Assert.All(files.Where(file => !file.Key.Contains("/lit/", StringComparison.Ordinal)), file => Assert.DoesNotContain(word, file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_look_needs_no_bytes()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var file = new Uri(host.Address, "/playground/web/main.js");
        var first = await host.Http.GetAsync(file);

        using var again = new HttpRequestMessage(HttpMethod.Get, file);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await host.Http.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri(host.Address, "/playground/web/none.js"))).StatusCode);
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

    /// <summary>The page's styles and scripts, and the scripts that those load, by path.</summary>
    private static async Task<Dictionary<string, string>> LoadedAsync(PlaygroundHost host, string html)
    {
        var loaded = new Dictionary<string, string>();
        var waiting = new Queue<string>(AddressInPage().Matches(html).Select(match => match.Groups[1].Value));
        while (waiting.TryDequeue(out var path))
        {
            if (!loaded.ContainsKey(path))
            {
                var uri = new Uri(host.Address, path);
                loaded[path] = await host.Http.GetStringAsync(uri);
                foreach (Match import in Import().Matches(loaded[path]))
                {
                    waiting.Enqueue(new Uri(uri, import.Groups[1].Value).AbsolutePath);
                }
            }
        }

        return loaded;
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+)\"")]
    private static partial Regex AddressInPage();

    [GeneratedRegex("from ?[\"'](\\.{1,2}/[^\"']+)[\"']")]
    private static partial Regex Import();
}
