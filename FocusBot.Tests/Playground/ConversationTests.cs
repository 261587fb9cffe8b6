using System.Text.Json;

namespace FocusBot.Tests.Playground;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_thread_is_its_root_with_counts_and_its_replies()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        var reply = await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);

        var messages = await MessagesAsync(host, $"channel={channel.Id}&ts={root.Ts}");

        Assert.Equal([root.Ts, reply.Ts], messages.Select(message => message.GetProperty("ts").GetString()));
        Assert.Equal((root.Ts, 1, reply.Ts), (
            messages[0].GetProperty("thread_ts").GetString(), messages[0].GetProperty("reply_count").GetInt32(),
            messages[0].GetProperty("latest_reply").GetString()));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_cursor()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "0");
        for (var i = 1; i < 5; i++)
        {
            await host.Slack.SayAsync(ana.Id, channel.Id, $"{i}", root.Ts);
        }

        List<string?> texts = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await host.GetAsync("conversations.replies", $"channel={channel.Id}&ts={root.Ts}&limit=2&cursor={Uri.EscapeDataString(cursor)}");
            texts.AddRange(page.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString()));
            cursor = page.GetProperty("response_metadata").GetProperty("next_cursor").GetString() is { Length: > 0 } next ? next : null;
        }

        Assert.Equal(["0", "1", "2", "3", "4"], texts);
    }

    [Fact]
    public async Task Metadata_is_read_whole_only_by_those_who_ask()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        await host.CallAsync("chat.postMessage", new
        {
            channel = channel.Id, thread_ts = root.Ts, text = "x", metadata = new { event_type = "focusbot", event_payload = new { outbox_id = "7" } },
        });

        var brief = await MessagesAsync(host, $"channel={channel.Id}&ts={root.Ts}");
        var whole = await MessagesAsync(host, $"channel={channel.Id}&ts={root.Ts}&include_all_metadata=true");

        Assert.False(brief[1].GetProperty("metadata").TryGetProperty("event_payload", out _));
        Assert.Equal("7", whole[1].GetProperty("metadata").GetProperty("event_payload").GetProperty("outbox_id").GetString());
    }

    [Fact]
    public async Task A_thread_that_is_not_there_is_not_found()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var answer = await host.GetAsync("conversations.replies", $"channel={channel.Id}&ts=1.000001");
        Assert.Equal("thread_not_found", answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task The_history_is_newest_first_and_without_replies()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        await host.Slack.SayAsync(ana.Id, channel.Id, "Reply", root.Ts);
        await host.Slack.SayAsync(ana.Id, channel.Id, "Next");

        var answer = await host.GetAsync("conversations.history", $"channel={channel.Id}&limit=2");

        Assert.Equal(["Next", "Root"], answer.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString()));
    }

    private static async Task<JsonElement[]> MessagesAsync(PlaygroundHost host, string query) =>
        [.. (await host.GetAsync("conversations.replies", query)).GetProperty("messages").EnumerateArray()];
}
