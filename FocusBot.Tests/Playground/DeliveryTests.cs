using System.Text;
using FocusBot.Playground.Outgoing;

namespace FocusBot.Tests.Playground;

public sealed class DeliveryTests
{
    [Fact]
    public async Task What_a_person_says_reaches_the_app_signed_and_in_a_full_envelope()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();

        var said = await host.Slack.SayAsync(ana.Id, channel.Id, "The beta is on the 12th.");

        var told = host.Echo.Told[^1];
        Assert.Equal(
            RequestSignature.Sign(PlaygroundHost.SigningSecret, told.Headers["X-Slack-Request-Timestamp"], Encoding.UTF8.GetBytes(told.Body)),
            told.Headers["X-Slack-Signature"]);
        Assert.Equal("event_callback", told.Json.GetProperty("type").GetString());
        Assert.Equal(host.Slack.Bot, told.Json.GetProperty("authorizations")[0].GetProperty("user_id").GetString());
        var happened = told.Json.GetProperty("event");
        Assert.Equal(("message", "channel", said.Ts, "The beta is on the 12th."), (
            happened.GetProperty("type").GetString(), happened.GetProperty("channel_type").GetString(),
            happened.GetProperty("ts").GetString(), happened.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_apps_own_post_comes_back_with_its_bot_id_and_metadata()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();

        var answer = await host.CallAsync("chat.postMessage", new
        {
            channel = channel.Id, text = "Hello", metadata = new { event_type = "focusbot", event_payload = new { outbox_id = "1" } },
        });

        await host.Slack.UntilAsync(() => host.Slack.Deliveries.Count == 2);
        var happened = host.Echo.Events.Last();
        Assert.Equal(answer.GetProperty("ts").GetString(), happened.GetProperty("ts").GetString());
        Assert.Equal("B0FOCUSBOT", happened.GetProperty("bot_id").GetString());
        Assert.Equal("1", happened.GetProperty("metadata").GetProperty("event_payload").GetProperty("outbox_id").GetString());
    }
}
