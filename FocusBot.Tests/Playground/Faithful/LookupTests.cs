using System.Text.Json;

namespace FocusBot.Tests.Playground.Faithful;

/// <summary>Who and what there is.</summary>
public sealed class LookupTests
{
    [Fact]
    public async Task A_test_call_needs_no_token_and_says_what_it_was_asked()
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal("x", Text((await host.GetAsync("api.test", "foo=x", token: "")).GetProperty("args"), "foo"));
        Assert.Equal("my_error", await host.ErrorAsync("api.test", new { error = "my_error" }, token: ""));
    }

    [Fact]
    public async Task The_team_the_bot_and_the_emoji_are_described()
    {
        await using var host = await StartAsync("team:read", "emoji:read");
        Assert.Equal("kestrel-studio", Text((await host.GetAsync("team.info", "")).GetProperty("team"), "domain"));
        Assert.Equal(host.Slack.Bot, Text((await host.GetAsync("bots.info", "bot=B0FOCUSBOT")).GetProperty("bot"), "user_id"));
        Assert.Equal("bot_not_found", Text(await host.GetAsync("bots.info", "bot=B1"), "error"));
        Assert.Equal(JsonValueKind.Object, (await host.GetAsync("emoji.list", "")).GetProperty("emoji").ValueKind);
    }

    [Fact]
    public async Task People_are_found_by_their_address_which_only_its_scope_shows()
    {
        await using var host = await StartAsync("users.profile:read");
        var (_, ana, _) = await host.ReviewsAsync();
        Assert.Equal("missing_scope", Text(await host.GetAsync("users.lookupByEmail", "email=ana@kestrel-studio.example"), "error"));
        Assert.False((await host.GetAsync("users.profile.get", $"user={ana.Id}")).GetProperty("profile").TryGetProperty("email", out _));

        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Add("users:read.email");

        Assert.Equal(ana.Id, Text((await host.GetAsync("users.lookupByEmail", "email=Ana@kestrel-studio.example")).GetProperty("user"), "id"));
        Assert.Equal("ana@kestrel-studio.example", Text((await host.GetAsync("users.profile.get", $"user={ana.Id}")).GetProperty("profile"), "email"));
        Assert.Equal("users_not_found", Text(await host.GetAsync("users.lookupByEmail", "email=x@y.example"), "error"));
    }

    [Fact]
    public async Task Whoever_has_no_client_open_is_away()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (here, away) = (host.Slack.AddPerson("ana"), host.Slack.AddPerson("ben", person => person with { IsAway = true }));
        Assert.Equal(("active", "away"), (
            Text(await host.GetAsync("users.getPresence", $"user={here.Id}"), "presence"), Text(await host.GetAsync("users.getPresence", $"user={away.Id}"), "presence")));
    }

    [Fact]
    public async Task Only_what_the_app_has_subscribed_to_is_told()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Slack.App.Grants.Subscriptions = new HashSet<string> { "app_mention" };

        await host.Slack.SayAsync(ana.Id, channel.Id, $"<@{host.Slack.Bot}> help");
        await host.Slack.OpenHomeAsync(ana.Id);

        Assert.Equal(["app_mention"], host.Echo.Events.Skip(1).Select(happened => Text(happened, "type")));
    }

    private static async Task<PlaygroundHost> StartAsync(params string[] scopes)
    {
        var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Union(scopes);
        return host;
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
