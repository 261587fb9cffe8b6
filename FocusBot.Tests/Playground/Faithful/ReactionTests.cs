using System.Text.Json;

namespace FocusBot.Tests.Playground.Faithful;

public sealed class ReactionTests
{
    [Fact]
    public async Task A_reaction_is_added_once_told_and_taken_back()
    {
        await using var host = await StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var said = await host.Slack.SayAsync(ana.Id, channel.Id, "Shipped");
        var item = new { channel = channel.Id, timestamp = said.Ts, name = "tada" };

        Assert.Null(await host.ErrorAsync("reactions.add", item));
        Assert.Equal("already_reacted", await host.ErrorAsync("reactions.add", item));
        await host.Slack.ReactAsync(ana.Id, channel.Id, said.Ts, "tada");
        var seen = (await host.GetAsync("reactions.get", $"channel={channel.Id}&timestamp={said.Ts}")).GetProperty("message").GetProperty("reactions")[0];
        Assert.Null(await host.ErrorAsync("reactions.remove", item));
        Assert.Equal("no_reaction", await host.ErrorAsync("reactions.remove", item));
        await host.Slack.ReactAsync(ana.Id, channel.Id, said.Ts, "tada");
        await host.Slack.SettledAsync();

        Assert.Equal(("tada", 2), (seen.GetProperty("name").GetString(), seen.GetProperty("count").GetInt32()));
        Assert.Equal(
            [$"reaction_added {ana.Id}", $"reaction_added {host.Slack.Bot}", $"reaction_removed {ana.Id}", $"reaction_removed {host.Slack.Bot}"],
            host.Echo.Events.Where(happened => Text(happened, "type").StartsWith("reaction", StringComparison.Ordinal)).Select(happened => $"{Text(happened, "type")} {Text(happened, "user")}").Order());
        var told = host.Echo.Events.First(happened => Text(happened, "type") is "reaction_added");
        Assert.Equal((said.Ts, ana.Id), (Text(told.GetProperty("item"), "ts"), Text(told, "item_user")));
        Assert.False((await host.GetAsync("conversations.history", $"channel={channel.Id}&limit=1")).GetProperty("messages")[0].TryGetProperty("reactions", out _));
    }

    [Theory]
    [InlineData("no-such-emoji", "invalid_name")]
    [InlineData("wave::skin-tone-9", "invalid_name")]
    [InlineData("wave::skin-tone-3", "message_not_found")]
    public async Task An_emoji_that_there_is_under_a_message_that_there_is(string name, string error)
    {
        await using var host = await StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        Assert.Equal(error, await host.ErrorAsync("reactions.add", new { channel = channel.Id, timestamp = "1.000001", name }));
        Assert.Equal("no_item_specified", await host.ErrorAsync("reactions.add", new { name = "wave" }));
    }

    private static async Task<PlaygroundHost> StartAsync()
    {
        var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Union(["reactions:read", "reactions:write"]);
        return host;
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
