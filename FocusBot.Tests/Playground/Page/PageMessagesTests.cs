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

        Assert.Equal((1, true, false), await UnreadAsync(host, ben.Id));
        Assert.Equal((0, false, true), await UnreadAsync(host, ana.Id));

        await ReadAsync(host, new { @as = ben.Id, channel = channel.Id, ts = root.Ts });
        await ReadAsync(host, new { @as = ana.Id, channel = channel.Id, thread_ts = root.Ts, ts = reply.Ts });

        Assert.Equal((0, false, false), await UnreadAsync(host, ben.Id));
        Assert.Equal((0, false, false), await UnreadAsync(host, ana.Id));
    }

    [Fact]
    public async Task What_only_one_person_sees_is_new_to_them()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        await host.CallAsync("chat.postEphemeral", new { channel = channel.Id, user = ana.Id, text = "For Ana" });

        Assert.Equal((1, 0), ((await UnreadAsync(host, ana.Id)).Channel, (await UnreadAsync(host, ben.Id)).Channel));
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

    private static async Task<(int Channel, bool IsAddressed, bool Threads)> UnreadAsync(PlaygroundHost host, string user)
    {
        var state = await host.Http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, $"/playground/state?as={user}"));
        var channel = state.GetProperty("channels")[0];
        return (channel.GetProperty("unread").GetInt32(), channel.GetProperty("is_addressed").GetBoolean(), channel.GetProperty("has_unread_threads").GetBoolean());
    }

    private sealed record Window(JsonElement Json)
    {
        public string Texts => string.Join(',', Json.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString()));

        public string[] Ts => [.. Json.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("ts").GetString() ?? "")];

        public bool HasOlder => Json.GetProperty("has_older").GetBoolean();

        public bool HasNewer => Json.GetProperty("has_newer").GetBoolean();
    }
}
