using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FocusBot.Tests.Playground.Page;

public sealed class PageMessagesTests
{
    [Fact]
    public async Task A_long_channel_is_handed_over_in_windows()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        for (var i = 0; i < 25; i++)
        {
            await host.Slack.SayAsync(ana.Id, channel.Id, $"m{i}");
        }

        var newest = await WindowAsync(host, $"as={ana.Id}&channel={channel.Id}&limit=10");
        var older = await WindowAsync(host, $"as={ana.Id}&channel={channel.Id}&limit=10&before={newest.Ts[0]}");
        var back = await WindowAsync(host, $"as={ana.Id}&channel={channel.Id}&limit=10&from={older.Ts[^1]}");

        Assert.Equal((Numbered(15, 10), true, false), (newest.Texts, newest.HasOlder, newest.HasNewer));
        Assert.Equal((Numbered(5, 10), true, true), (older.Texts, older.HasOlder, older.HasNewer));
        Assert.Equal((Numbered(14, 10), true, true), (back.Texts, back.HasOlder, back.HasNewer));
    }

    [Fact]
    public async Task Replies_stand_in_their_thread_alone_and_are_counted_under_its_root()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);
        await host.Slack.SayAsync(ben.Id, channel.Id, "To all", root.Ts, broadcast: true);

        var hers = await WindowAsync(host, $"as={ana.Id}&channel={channel.Id}");
        var thread = await WindowAsync(host, $"as={ana.Id}&channel={channel.Id}&root={root.Ts}");

        Assert.EndsWith(",Root,To all", hers.Texts, StringComparison.Ordinal);
        Assert.Equal("Root,Reply,To all", thread.Texts);
        var replies = hers.Json.GetProperty("messages").EnumerateArray().Single(message => message.GetProperty("ts").GetString() == root.Ts).GetProperty("replies");
        Assert.Equal((2, 2), (replies.GetProperty("count").GetInt32(), replies.GetProperty("unread").GetInt32()));
    }

    [Fact]
    public async Task What_others_wrote_is_new_until_it_is_read()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, $"Have a look, <@{ben.Id}>");
        var reply = await host.Slack.SayAsync(ben.Id, channel.Id, "I did", root.Ts);

        Assert.Equal((1, 1, 0), await UnreadAsync(host, ben.Id));
        Assert.Equal((0, 0, 1), await UnreadAsync(host, ana.Id));

        await ReadAsync(host, new { @as = ben.Id, channel = channel.Id, ts = root.Ts });
        await ReadAsync(host, new { @as = ana.Id, channel = channel.Id, thread_ts = root.Ts, ts = reply.Ts });

        Assert.Equal((0, 0, 0), await UnreadAsync(host, ben.Id));
        Assert.Equal((0, 0, 0), await UnreadAsync(host, ana.Id));
    }

    [Fact]
    public async Task What_only_one_person_sees_is_counted_nowhere()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        await host.CallAsync("chat.postEphemeral", new { channel = channel.Id, user = ana.Id, text = "For Ana" });

        Assert.Equal((0, 0, 0), await UnreadAsync(host, ana.Id));
    }

    [Fact]
    public async Task Threads_come_with_what_is_new_first_and_only_to_those_who_are_in_them()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var read = await host.Slack.SayAsync(ana.Id, channel.Id, "Read");
        var fresh = await host.Slack.SayAsync(ben.Id, channel.Id, "Fresh");
        await host.Slack.SayAsync(ben.Id, channel.Id, $"Over to you, <@{ana.Id}>", fresh.Ts);
        await host.Slack.SayAsync(ana.Id, channel.Id, "Mine, and newer", read.Ts);
        var bens = await host.Slack.SayAsync(ben.Id, channel.Id, "His alone");
        await host.Slack.SayAsync(ben.Id, channel.Id, "Talking to himself", bens.Ts);

        var threads = await host.Http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, $"/playground/threads?as={ana.Id}"));

        Assert.Equal(
            [("Fresh", 1), ("Read", 0)],
            threads.EnumerateArray().Select(thread => (thread.GetProperty("root").GetProperty("text").GetString() ?? "", thread.GetProperty("unread").GetInt32())));
        Assert.Equal((1, 1), (await ThreadsAsync(host, ana.Id, "unread"), await ThreadsAsync(host, ana.Id, "mentions")));
    }

    [Fact]
    public async Task Every_word_that_is_looked_for_has_to_be_there_in_a_reply_too()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "A pelican");
        await host.Slack.SayAsync(ben.Id, channel.Id, "The Pelican’s beak", root.Ts);
        var secret = host.Slack.AddChannel("secret", FocusBot.Playground.World.ChannelKind.Private, ana);

        var both = await host.Http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, $"/playground/search?as={ben.Id}&channel={channel.Id}&words=pelican"));
        var one = await host.Http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, $"/playground/search?as={ben.Id}&channel={channel.Id}&words=pelican%20beak"));
        using var refused = await host.Http.GetAsync(new Uri(host.Address, $"/playground/search?as={ben.Id}&channel={secret.Id}&words=pelican"));

        Assert.Equal((2, 1), (both.GetProperty("count").GetInt32(), one.GetProperty("count").GetInt32()));
        Assert.Equal("The Pelican’s beak", both.GetProperty("messages")[0].GetProperty("text").GetString());
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_channel_that_somebody_cannot_see_shows_them_no_messages()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (_, ana, ben) = await host.ReviewsAsync();
        var secret = host.Slack.AddChannel("secret", FocusBot.Playground.World.ChannelKind.Private, ana);

        using var refused = await host.Http.GetAsync(new Uri(host.Address, $"/playground/messages?as={ben.Id}&channel={secret.Id}"));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private static string Numbered(int from, int count) => string.Join(',', Enumerable.Range(from, count).Select(i => $"m{i}"));

    private static async Task<Window> WindowAsync(PlaygroundHost host, string query) =>
        new(await host.Http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, $"/playground/messages?{query}")));

    private static async Task ReadAsync(PlaygroundHost host, object act)
    {
        using var response = await host.Http.PostAsJsonAsync(new Uri(host.Address, "/playground/act/read"), act);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<(int Channel, int Mentions, int Threads)> UnreadAsync(PlaygroundHost host, string user)
    {
        var state = await host.Http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, $"/playground/state?as={user}"));
        var channel = state.GetProperty("channels")[0];
        return (channel.GetProperty("unread").GetInt32(), channel.GetProperty("mentions").GetInt32(), await ThreadsAsync(host, user, "unread"));
    }

    private static async Task<int> ThreadsAsync(PlaygroundHost host, string user, string what) =>
        (await host.Http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, $"/playground/state?as={user}"))).GetProperty("threads").GetProperty(what).GetInt32();

    private sealed record Window(JsonElement Json)
    {
        public string Texts => string.Join(',', Json.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString()));

        public string[] Ts => [.. Json.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("ts").GetString() ?? "")];

        public bool HasOlder => Json.GetProperty("has_older").GetBoolean();

        public bool HasNewer => Json.GetProperty("has_newer").GetBoolean();
    }
}
