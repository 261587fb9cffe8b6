using System.Net;
using System.Text;
using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground;

public sealed class ResponseUrlTests
{
    [Fact]
    public async Task It_works_five_times_and_not_a_sixth()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, url) = await CommandUrlAsync(host);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(host, url, new { text = "x" })).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(host, url, new { text = "x" })).StatusCode);
        Assert.Equal(5, host.Slack.EphemeralsOf(ana.Id).Count);
    }

    [Fact]
    public async Task It_works_for_thirty_minutes()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (_, url) = await CommandUrlAsync(host);

        host.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal("expired_url", await (await PostAsync(host, url, new { text = "x" })).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task It_speaks_even_where_the_app_is_no_member()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var ana = host.Slack.AddPerson("ana");
        var random = host.Slack.AddChannel("random", ana);
        await host.Slack.CommandAsync(ana.Id, random.Id, "/level");

        await PostAsync(host, host.Echo.Told[^1].Form["response_url"], new { response_type = "in_channel", text = "For all" });

        Assert.Equal("For all", host.Slack.MessagesOf(random.Id)[^1].Text);
    }

    [Fact]
    public async Task The_ephemeral_whose_button_was_pressed_can_be_replaced_and_deleted()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ben, url) = await PressedUrlAsync(host);

        await PostAsync(host, url, new { replace_original = true, text = "Saved: Impact" });
        Assert.Equal("Saved: Impact", Assert.Single(host.Slack.EphemeralsOf(ben.Id)).Text);

        await PostAsync(host, url, new { delete_original = true });
        Assert.Empty(host.Slack.EphemeralsOf(ben.Id));
    }

    [Fact]
    public async Task Delete_original_stands_alone()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ben, url) = await PressedUrlAsync(host);

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(host, url, new { delete_original = true, text = "x" })).StatusCode);

        Assert.Single(host.Slack.EphemeralsOf(ben.Id));
        Assert.Single(host.Slack.Mistakes);
    }

    private static async Task<(Person Ana, string Url)> CommandUrlAsync(PlaygroundHost host)
    {
        var (channel, ana, _) = await host.ReviewsAsync();
        await host.Slack.CommandAsync(ana.Id, channel.Id, "/level");
        return (ana, host.Echo.Told[^1].Form["response_url"]);
    }

    private static async Task<(Person Ben, string Url)> PressedUrlAsync(PlaygroundHost host)
    {
        var (channel, _, ben) = await host.ReviewsAsync();
        var button = new { type = "button", action_id = "level", text = GivenView.Text("Impact") };
        await host.CallAsync("chat.postEphemeral", new
        {
            channel = channel.Id, user = ben.Id, text = "?", blocks = new[] { new { type = "actions", elements = new[] { button } } },
        });
        await host.Slack.PressAsync(ben.Id, channel.Id, host.Slack.EphemeralsOf(ben.Id)[0].Ts, "level");
        return (ben, host.Echo.Told[^1].Json.GetProperty("response_url").GetString() ?? "");
    }

    private static Task<HttpResponseMessage> PostAsync(PlaygroundHost host, string url, object body) =>
        host.Http.PostAsync(new Uri(url), new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
}
