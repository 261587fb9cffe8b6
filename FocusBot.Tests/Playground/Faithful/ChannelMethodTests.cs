using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground.Faithful;

public sealed class ChannelMethodTests
{
    private static readonly string[] Managing = ["channels:manage", "channels:join", "channels:read", "groups:write", "groups:read", "groups:history"];

    [Fact]
    public async Task A_channel_is_made_named_anew_described_and_ended_and_each_is_told()
    {
        await using var host = await StartAsync();
        var made = (await host.CallAsync("conversations.create", new { name = "launch-q3" })).GetProperty("channel");
        var id = made.GetProperty("id").GetString() ?? "";

        await host.CallAsync("conversations.rename", new { channel = id, name = "launch-q4" });
        await host.CallAsync("conversations.setPurpose", new { channel = id, purpose = "Ship it" });
        var described = (await host.CallAsync("conversations.setTopic", new { channel = id, topic = "Now" })).GetProperty("channel");
        await host.CallAsync("conversations.archive", new { channel = id });
        await host.Slack.SettledAsync();

        Assert.Equal((host.Slack.Bot, "launch-q4", "Now", "Ship it", "launch-q3"), (
            Text(made, "creator"), Text(described, "name"), Text(described.GetProperty("topic"), "value"),
            Text(described.GetProperty("purpose"), "value"), described.GetProperty("previous_names")[0].GetString()));
        Assert.Equal(
            ["channel_created", "channel_rename", "message/channel_name", "message/channel_purpose", "message/channel_topic", "channel_archive", "message/channel_archive"],
            host.Echo.Events.Select(Kind).OrderBy(kind => Order(kind)));
        Assert.Equal("is_archived", await host.ErrorAsync("chat.postMessage", new { channel = id, text = "x" }));
    }

    [Fact]
    public async Task An_archived_channel_can_be_opened_again()
    {
        await using var host = await StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        Assert.Equal("not_archived", await host.ErrorAsync("conversations.unarchive", new { channel = channel.Id }));
        await host.CallAsync("conversations.archive", new { channel = channel.Id });
        Assert.Equal("already_archived", await host.ErrorAsync("conversations.archive", new { channel = channel.Id }));

        Assert.Null(await host.ErrorAsync("conversations.unarchive", new { channel = channel.Id }));

        Assert.Null(await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, text = "x" }));
        await host.Slack.UntilAsync(() => host.Echo.Events.Any(happened => Kind(happened) is "channel_unarchive"));
    }

    [Theory]
    [InlineData("", "invalid_name_required")]
    [InlineData("Loud", "invalid_name_specials")]
    [InlineData("a b", "invalid_name_specials")]
    [InlineData("---", "invalid_name_punctuation")]
    [InlineData("reviews", "name_taken")]
    public async Task A_name_has_its_law(string name, string error)
    {
        await using var host = await StartAsync();
        await host.ReviewsAsync();
        Assert.Equal(error, await host.ErrorAsync("conversations.create", new { name }));
    }

    [Fact]
    public async Task What_a_channel_is_called_is_changed_by_its_scope_alone()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Add("groups:write");
        var (channel, _, _) = await host.ReviewsAsync();
        Assert.Equal("missing_scope", await host.ErrorAsync("conversations.rename", new { channel = channel.Id, name = "x" }));
        Assert.Null(await host.ErrorAsync("conversations.create", new { name = "x", is_private = true }));
    }

    [Fact]
    public async Task The_app_comes_brings_others_reads_and_goes()
    {
        await using var host = await StartAsync();
        var (ana, ben) = (host.Slack.AddPerson("ana"), host.Slack.AddPerson("ben"));
        var open = host.Slack.AddChannel("open", ana);
        Assert.Equal("not_in_channel", await host.ErrorAsync("conversations.mark", new { channel = open.Id, ts = "1.000001" }));

        var joined = await host.CallAsync("conversations.join", new { channel = open.Id });
        var again = await host.CallAsync("conversations.join", new { channel = open.Id });
        await host.CallAsync("conversations.invite", new { channel = open.Id, users = ben.Id });
        Assert.Equal("already_in_channel", await host.ErrorAsync("conversations.invite", new { channel = open.Id, users = ben.Id }));
        Assert.Null(await host.ErrorAsync("conversations.mark", new { channel = open.Id, ts = host.Slack.MessagesOf(open.Id)[^1].Ts }));
        Assert.Equal("invalid_timestamp", await host.ErrorAsync("conversations.mark", new { channel = open.Id, ts = "now" }));

        // Who has left is told of nothing any more, not even of what was before.
        await host.Slack.SettledAsync();
        await host.CallAsync("conversations.leave", new { channel = open.Id });
        await host.Slack.SettledAsync();

        Assert.True(joined.GetProperty("channel").GetProperty("is_member").GetBoolean());
        Assert.Equal("already_in_channel", Text(again, "warning"));
        Assert.Equal([ana.Id, ben.Id], host.Slack.Channel("open").Members);
        Assert.Equal([ben.Id, host.Slack.Bot], host.Echo.Events.Where(happened => Kind(happened) is "member_joined_channel").Select(happened => Text(happened, "user")).Order());
    }

    [Fact]
    public async Task A_list_holds_the_kinds_that_were_asked_for_and_allowed()
    {
        await using var host = await StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var elsewhere = host.Slack.AddChannel("elsewhere", ana);
        host.Slack.AddChannel("secret", ChannelKind.Private, ana);
        await host.Slack.ArchiveAsync(ana.Id, elsewhere.Id);

        Assert.Equal([elsewhere.Id, channel.Id], await ListAsync(host, "conversations.list", ""));
        Assert.Equal([channel.Id], await ListAsync(host, "conversations.list", "exclude_archived=true&types=public_channel,private_channel"));
        Assert.Equal([channel.Id], await ListAsync(host, "users.conversations", ""));
        Assert.Equal("missing_scope", Text(await host.GetAsync("conversations.list", "types=im"), "error"));
        Assert.Equal("invalid_types", Text(await host.GetAsync("conversations.list", "types=dm"), "error"));
    }

    private static async Task<PlaygroundHost> StartAsync()
    {
        var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Union(Managing);
        return host;
    }

    private static async Task<string[]> ListAsync(PlaygroundHost host, string method, string query) =>
        [.. (await host.GetAsync(method, query)).GetProperty("channels").EnumerateArray().Select(channel => Text(channel, "id") ?? "")];

    private static string Kind(JsonElement happened) =>
        happened.TryGetProperty("subtype", out var subtype) ? $"message/{subtype.GetString()}" : Text(happened, "type") ?? "";

    /// <summary>By what happened, then by how it is told: two of a kind may overtake each other.</summary>
    private static (int, string) Order(string kind) => (Array.FindIndex(["created", "name", "purpose", "topic", "archive"], word => kind.Contains(word, StringComparison.Ordinal)), kind);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
