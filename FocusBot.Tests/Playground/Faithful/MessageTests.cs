using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground.Faithful;

/// <summary>What a message may hold, and what Slack makes of it.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("#reviews")]
    [InlineData("reviews")]
    public async Task A_message_may_name_its_channel_and_nothing_else_may(string name)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();

        var answer = await host.CallAsync("chat.postMessage", new { channel = name, text = "Hello" });

        Assert.Equal(channel.Id, answer.GetProperty("channel").GetString());
        Assert.Equal("channel_not_found", await host.ErrorAsync("chat.update", new { channel = name, ts = answer.GetProperty("ts").GetString(), text = "x" }));
    }

    [Fact]
    public async Task Attachments_stay_with_the_message_and_their_buttons_can_be_pressed()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var button = new { type = "button", action_id = "go", text = new { type = "plain_text", text = "Go" } };

        var answer = await host.CallAsync("chat.postMessage", new
        {
            channel = channel.Id,
            attachments = new object[] { new { color = "#36a64f", text = "A bar" }, new { blocks = new[] { new { type = "actions", elements = new[] { button } } } } },
        });
        await host.Slack.PressAsync(ana.Id, channel.Id, answer.GetProperty("ts").GetString() ?? "", "go");

        var attachments = answer.GetProperty("message").GetProperty("attachments");
        Assert.Equal((1, "A bar", 2), (attachments[0].GetProperty("id").GetInt32(), attachments[0].GetProperty("text").GetString(), attachments[1].GetProperty("id").GetInt32()));
        Assert.Equal("go", host.Echo.Told[^1].Json.GetProperty("actions")[0].GetProperty("action_id").GetString());
    }

    [Fact]
    public async Task Attachments_are_a_hundred_at_most_and_their_blocks_obey_the_law()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        Assert.Equal("too_many_attachments", await host.ErrorAsync("chat.postMessage", new
        {
            channel = channel.Id, attachments = Enumerable.Range(0, 101).Select(_ => new { text = "x" }),
        }));
        Assert.Equal("invalid_blocks", await host.ErrorAsync("chat.postMessage", new
        {
            channel = channel.Id, attachments = new[] { new { blocks = new[] { new { type = "section" } } } },
        }));
        Assert.Equal("invalid_attachments", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, text = "x", attachments = "[1]" }));
    }

    [Fact]
    public async Task A_reply_that_is_broadcast_stands_in_the_channel_too()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");

        var answer = await host.CallAsync("chat.postMessage", new { channel = channel.Id, thread_ts = root.Ts, text = "Reply", reply_broadcast = true });

        var message = answer.GetProperty("message");
        Assert.Equal(("thread_broadcast", root.Ts), (message.GetProperty("subtype").GetString(), message.GetProperty("root").GetProperty("ts").GetString()));
    }

    [Fact]
    public async Task Markdown_is_a_text_of_its_own_that_stands_beside_no_other()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();

        var answer = await host.CallAsync("chat.postMessage", new { channel = channel.Id, markdown_text = "**Bold**" });

        Assert.Equal("**Bold**", answer.GetProperty("message").GetProperty("blocks")[0].GetProperty("text").GetString());
        Assert.Equal("markdown_text_conflict", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, markdown_text = "a", text = "b" }));
        Assert.Equal("markdown_text_conflict", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, markdown_text = "a", blocks = new[] { new { type = "divider" } } }));
        host.Slack.App.Limits.AreOn = false;
        Assert.Equal("msg_too_long", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, markdown_text = new string('a', 12_001) }));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_between_characters()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var text = new string('a', 39_999) + "😀😀";

        await host.CallAsync("chat.postMessage", new { channel = channel.Id, text });
        await host.CallAsync("chat.postEphemeral", new { channel = channel.Id, user = ana.Id, text });

        Assert.Equal(text[..39_999], host.Slack.MessagesOf(channel.Id)[^1].Text);
        Assert.Equal(text[..39_999], Assert.Single(host.Slack.EphemeralsOf(ana.Id)).Text);
        Assert.Equal("msg_too_long", await host.ErrorAsync("chat.update", new { channel = channel.Id, ts = host.Slack.MessagesOf(channel.Id)[^1].Ts, text = new string('a', 4001) }));
    }
}
