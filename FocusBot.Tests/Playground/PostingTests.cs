using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground;

public sealed class PostingTests
{
    [Fact]
    public async Task A_message_needs_text_or_blocks()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        Assert.Equal("no_text", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id }));
        Assert.Equal("no_text", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, text = "" }));
    }

    [Fact]
    public async Task The_app_posts_only_where_it_has_been_let_in()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var ana = host.Slack.AddPerson("ana");
        var open = host.Slack.AddChannel("open", ana);
        var secret = host.Slack.AddChannel("secret", ChannelKind.Private, ana);

        Assert.Equal("not_in_channel", await host.ErrorAsync("chat.postMessage", new { channel = open.Id, text = "x" }));
        Assert.Equal("channel_not_found", await host.ErrorAsync("chat.postMessage", new { channel = secret.Id, text = "x" }));
        Assert.Equal("channel_not_found", await host.ErrorAsync("chat.postMessage", new { channel = "C0NOWHERE", text = "x" }));
    }

    [Fact]
    public async Task An_archived_channel_takes_nothing_more()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        await host.Slack.ArchiveAsync(ana.Id, channel.Id);
        Assert.Equal("is_archived", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, text = "x" }));
    }

    [Fact]
    public async Task A_thread_is_named_by_its_root_alone()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        var reply = await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);

        Assert.Null(await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, text = "x", thread_ts = root.Ts }));
        Assert.Equal("cannot_reply_to_message", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, text = "x", thread_ts = reply.Ts }));
        Assert.Equal("cannot_reply_to_message", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, text = "x", thread_ts = "1.000001" }));
    }

    [Fact]
    public async Task A_person_as_channel_means_the_conversation_with_them()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var ana = host.Slack.AddPerson("ana");
        var stranger = host.Slack.AddPerson("stranger", person => person with { IsStranger = true });

        var answer = await host.CallAsync("chat.postMessage", new { channel = ana.Id, text = "Your week" });

        Assert.StartsWith("D", answer.GetProperty("channel").GetString(), StringComparison.Ordinal);
        Assert.Equal("Your week", Assert.Single(host.Slack.DirectMessagesOf(ana.Id)).Text);
        Assert.Equal("channel_not_found", await host.ErrorAsync("chat.postMessage", new { channel = stranger.Id, text = "x" }));
    }

    [Fact]
    public async Task The_text_of_an_update_has_a_longest_length()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var ts = (await host.CallAsync("chat.postMessage", new { channel = channel.Id, text = "x" })).GetProperty("ts").GetString();

        Assert.Equal("msg_too_long", await host.ErrorAsync("chat.update", new { channel = channel.Id, ts, text = new string('x', 4_001) }));
    }

    [Fact]
    public async Task Metadata_is_flat_and_small()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        object Message(object metadata) => new { channel = channel.Id, text = "x", metadata };

        Assert.Equal("invalid_metadata_format", await host.ErrorAsync("chat.postMessage", Message(new { event_type = "a" })));
        Assert.Equal("invalid_metadata_schema", await host.ErrorAsync("chat.postMessage", Message(
            new { event_type = "a", event_payload = new { deep = new { deeper = new { deepest = 1 } } } })));
        Assert.Equal("metadata_too_large", await host.ErrorAsync("chat.postMessage", Message(
            new { event_type = "a", event_payload = new { id = new string('x', 2000) } })));
    }

    [Fact]
    public async Task The_app_changes_only_its_own_messages()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var said = await host.Slack.SayAsync(ana.Id, channel.Id, "Mine");

        Assert.Equal("cant_update_message", await host.ErrorAsync("chat.update", new { channel = channel.Id, ts = said.Ts, text = "x" }));
        Assert.Equal("cant_delete_message", await host.ErrorAsync("chat.delete", new { channel = channel.Id, ts = said.Ts }));
        Assert.Equal("message_not_found", await host.ErrorAsync("chat.update", new { channel = channel.Id, ts = "1.000001", text = "x" }));
    }

    [Fact]
    public async Task An_update_with_text_alone_takes_the_blocks_away_and_keeps_the_metadata()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var ts = (await host.CallAsync("chat.postMessage", new
        {
            channel = channel.Id, text = "x", blocks = new[] { new { type = "divider" } },
            metadata = new { event_type = "a", event_payload = new { id = "1" } },
        })).GetProperty("ts").GetString();

        await host.CallAsync("chat.update", new { channel = channel.Id, ts, text = "y" });

        var message = host.Slack.MessagesOf(channel.Id)[^1];
        Assert.Equal(("y", true, true), (message.Text, message.Blocks is null, message.Metadata is not null));
    }

    [Fact]
    public async Task A_permalink_to_a_reply_names_its_thread()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        var reply = await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);

        var link = (await host.GetAsync("chat.getPermalink", $"channel={channel.Id}&message_ts={reply.Ts}")).GetProperty("permalink").GetString();

        Assert.Equal($"https://kestrel-studio.slack.com/archives/{channel.Id}/p{reply.Ts.Replace(".", "", StringComparison.Ordinal)}"
            + $"?thread_ts={root.Ts}&cid={channel.Id}", link);
    }
}
