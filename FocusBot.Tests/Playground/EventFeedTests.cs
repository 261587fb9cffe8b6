using System.Text.Json;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Tests.Playground;

public sealed class EventFeedTests
{
    [Fact]
    public async Task A_mention_comes_as_a_message_and_as_a_mention()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();

        var said = await host.Slack.SayAsync(ana.Id, channel.Id, $"<@{host.Slack.Bot}> help");

        Assert.Equal(["app_mention", "message"], host.Echo.Events.Skip(1).Select(Type).Order());
        Assert.All(host.Echo.Events.Skip(1), happened => Assert.Equal(said.Ts, Text(happened, "ts")));
    }

    [Fact]
    public async Task A_reply_names_its_root_and_whose_it_is()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");

        await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);

        var happened = host.Echo.Events.Last();
        Assert.Equal((root.Ts, ana.Id), (Text(happened, "thread_ts"), Text(happened, "parent_user_id")));
        Assert.False(host.Echo.Events.First(one => Text(one, "text") == "Root").TryGetProperty("thread_ts", out _));
    }

    [Fact]
    public async Task A_reply_shown_in_the_channel_too_brings_its_root()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");

        await host.Slack.SayAsync(ana.Id, channel.Id, "Reply", root.Ts, broadcast: true);

        var happened = host.Echo.Events.Last();
        Assert.Equal(("thread_broadcast", root.Ts), (Text(happened, "subtype"), Text(happened.GetProperty("root"), "ts")));
    }

    [Fact]
    public async Task A_shared_file_is_a_message_with_files()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();

        await host.Slack.ShareFileAsync(ana.Id, channel.Id, "The graph", "graph.png");

        var happened = host.Echo.Events.Last();
        Assert.Equal(("file_share", "graph.png"), (Text(happened, "subtype"), Text(happened.GetProperty("files")[0], "name")));
    }

    [Fact]
    public async Task An_edit_is_hidden_has_its_own_ts_and_carries_both_versions()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var said = await host.Slack.SayAsync(ana.Id, channel.Id, "Before");

        await host.Slack.EditAsync(ana.Id, channel.Id, said.Ts, "After");

        var happened = host.Echo.Events.Last();
        Assert.Equal(("message_changed", true), (Text(happened, "subtype"), happened.GetProperty("hidden").GetBoolean()));
        Assert.NotEqual(said.Ts, Text(happened, "ts"));
        Assert.Equal(("After", "Before"), (Text(happened.GetProperty("message"), "text"), Text(happened.GetProperty("previous_message"), "text")));
        Assert.Equal(ana.Id, Text(happened.GetProperty("message").GetProperty("edited"), "user"));
    }

    [Fact]
    public async Task The_apps_own_update_has_its_bot_id_inside()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var ts = (await host.CallAsync("chat.postMessage", new { channel = channel.Id, text = "x" })).GetProperty("ts").GetString();

        await host.CallAsync("chat.update", new { channel = channel.Id, ts, text = "y" });

        await host.Slack.UntilAsync(() => host.Slack.Deliveries.Count == 3);
        var happened = host.Echo.Events.First(one => one.TryGetProperty("subtype", out var subtype) && subtype.GetString() is "message_changed");
        Assert.Equal("B0FOCUSBOT", Text(happened.GetProperty("message"), "bot_id"));
        Assert.False(happened.TryGetProperty("bot_id", out _));
    }

    [Fact]
    public async Task A_deletion_names_what_is_gone()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        var reply = await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);

        await host.Slack.DeleteAsync(ben.Id, channel.Id, reply.Ts);

        var happened = host.Echo.Events.Last();
        Assert.Equal(("message_deleted", reply.Ts, root.Ts), (
            Text(happened, "subtype"), Text(happened, "deleted_ts"), Text(happened.GetProperty("previous_message"), "thread_ts")));
    }

    [Fact]
    public async Task A_deleted_root_leaves_a_line_while_it_has_replies()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);

        await host.Slack.DeleteAsync(ana.Id, channel.Id, root.Ts);

        Assert.Equal(["tombstone", null], host.Slack.ThreadOf(channel.Id, root.Ts).Select(message => message.Subtype));
        Assert.Equal("cannot_reply_to_message", await host.ErrorAsync("chat.postMessage", new { channel = channel.Id, text = "x", thread_ts = root.Ts }));
    }

    [Fact]
    public async Task Joining_is_a_line_with_the_inviter_and_an_event_only_with_the_scope_for_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var joined = host.Echo.Events.Single();
        Assert.Equal(("message", "channel_join", host.Slack.Bot, ana.Id), (
            Type(joined), Text(joined, "subtype"), Text(joined, "user"), Text(joined, "inviter")));

        host.Slack.App.Grants.Scopes = InstalledApp.FocusBot.Scopes.Add("channels:read");
        var cleo = host.Slack.AddPerson("cleo");
        await host.Slack.JoinAsync(cleo.Id, channel.Id);

        Assert.Equal("member_joined_channel", Type(host.Echo.Events.Last()));
    }

    [Fact]
    public async Task What_is_said_where_the_app_is_not_stays_there()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var ana = host.Slack.AddPerson("ana");
        var random = host.Slack.AddChannel("random", ana);

        await host.Slack.SayAsync(ana.Id, random.Id, $"<@{host.Slack.Bot}>?");

        Assert.Empty(host.Echo.Told);
    }

    [Fact]
    public async Task Without_the_scope_a_private_channel_is_silent_but_for_mentions()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = InstalledApp.FocusBot.Scopes.Remove("groups:history");
        var ana = host.Slack.AddPerson("ana");
        var secret = host.Slack.AddChannel("secret", ChannelKind.Private, ana);
        await host.Slack.InviteBotAsync(ana.Id, secret.Id);

        await host.Slack.SayAsync(ana.Id, secret.Id, $"<@{host.Slack.Bot}> help");

        Assert.Equal("app_mention", Type(host.Echo.Events.Single()));
    }

    [Fact]
    public async Task A_stranger_in_a_shared_channel_is_marked_as_one()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var ines = host.Slack.AddPerson("ines", person => person with { HomeTeam = "T0OTHER", IsStranger = true });
        host.Slack.Workspace.Channels.Change(channel.Id, before => before with { IsShared = true, Members = before.Members.Add(ines.Id) });

        await host.Slack.SayAsync(ines.Id, channel.Id, "Hello");

        Assert.True(host.Echo.Told[^1].Json.GetProperty("is_ext_shared_channel").GetBoolean());
        Assert.Equal("T0OTHER", Text(host.Echo.Events.Last(), "user_team"));
    }

    [Fact]
    public async Task People_cannot_write_where_they_are_not()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var cleo = host.Slack.AddPerson("cleo");
        await Assert.ThrowsAsync<ActRefusedException>(() => host.Slack.SayAsync(cleo.Id, channel.Id, "x"));
    }

    private static string? Type(JsonElement happened) => Text(happened, "type");

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
