using System.Net.WebSockets;
using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground.Sockets;

public sealed class SocketTests
{
    [Fact]
    public async Task A_connection_begins_with_hello()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        var (first, hello) = await SocketApp.ConnectAsync(host);
        var (second, again) = await SocketApp.ConnectAsync(host);
        await using (first)
        await using (second)
        {
            Assert.Equal(("hello", 1, 2), (Text(hello, "type"), Connections(hello), Connections(again)));
            Assert.Equal("A0FOCUSBOT", Text(hello.GetProperty("connection_info"), "app_id"));
        }
    }

    [Fact]
    public async Task The_address_works_once_and_only_for_the_app_token()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        Assert.Equal("not_allowed_token_type", await host.ErrorAsync("apps.connections.open", new { }));

        var url = new Uri(Text(await host.CallAsync("apps.connections.open", new { }, PlaygroundHost.AppToken), "url") ?? "");
        using var first = new ClientWebSocket();
        await first.ConnectAsync(url, CancellationToken.None);
        using var second = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(url, CancellationToken.None));
    }

    [Fact]
    public async Task An_event_comes_in_an_envelope_and_is_done_when_acknowledged()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        var (app, _) = await SocketApp.ConnectAsync(host);
        await using var connection = app;
        var (channel, ana) = Reviews(host);

        var said = host.Slack.SayAsync(ana.Id, channel.Id, "Hello");
        var envelope = await app.ReadAsync();
        Assert.False(said.IsCompleted);
        await app.AcknowledgeAsync(envelope);
        await said;

        Assert.Equal(("events_api", 0, false), (
            Text(envelope, "type"), envelope.GetProperty("retry_attempt").GetInt32(), envelope.GetProperty("accepts_response_payload").GetBoolean()));
        Assert.Equal("Hello", Text(envelope.GetProperty("payload").GetProperty("event"), "text"));
        Assert.True(host.Slack.Deliveries.Single().Answer.Accepted);
    }

    [Fact]
    public async Task What_is_not_acknowledged_in_three_seconds_comes_again()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        var (app, _) = await SocketApp.ConnectAsync(host);
        await using var connection = app;
        var (channel, ana) = Reviews(host);

        var said = host.Slack.SayAsync(ana.Id, channel.Id, "Hello");
        var first = await app.ReadAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        await said;
        var second = await app.ReadAsync();
        await app.AcknowledgeAsync(second);

        Assert.Equal((1, "timeout"), (second.GetProperty("retry_attempt").GetInt32(), Text(second, "retry_reason")));
        Assert.NotEqual(Text(first, "envelope_id"), Text(second, "envelope_id"));
        Assert.Equal(Text(first.GetProperty("payload"), "event_id"), Text(second.GetProperty("payload"), "event_id"));
        await host.Slack.UntilAsync(() => host.Slack.Deliveries.Count == 2 && host.Slack.Deliveries[1].Answer.Accepted);
    }

    [Fact]
    public async Task Connections_take_turns()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        var (one, _) = await SocketApp.ConnectAsync(host);
        var (other, _) = await SocketApp.ConnectAsync(host);
        await using var first = one;
        await using var second = other;
        var (channel, ana) = Reviews(host);

        var said = Task.WhenAll(host.Slack.SayAsync(ana.Id, channel.Id, "a"), host.Slack.SayAsync(ana.Id, channel.Id, "b"));
        await one.AcknowledgeAsync(await one.ReadAsync());
        await other.AcknowledgeAsync(await other.ReadAsync());
        await said;
    }

    [Fact]
    public async Task A_dropped_connection_gives_its_envelopes_to_the_next()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        var (one, _) = await SocketApp.ConnectAsync(host);
        await using var first = one;
        var (channel, ana) = Reviews(host);

        var said = host.Slack.SayAsync(ana.Id, channel.Id, "Hello");
        await one.ReadAsync();
        host.Slack.Misbehaviour.DropSockets();
        await said;
        await host.Clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));
        var (other, _) = await SocketApp.ConnectAsync(host);
        await using var second = other;
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((2, "connection_failed"), Attempt(await other.ReadAsync()));
    }

    [Fact]
    public async Task A_connection_that_is_told_to_go_gets_nothing_new_and_is_dropped_in_the_end()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        var (old, _) = await SocketApp.ConnectAsync(host);
        await using var first = old;
        await host.Slack.Misbehaviour.RetireSocketsAsync("refresh_requested");
        var told = await old.ReadAsync();
        Assert.Equal(("disconnect", "refresh_requested"), (Text(told, "type"), Text(told, "reason")));

        var (fresh, _) = await SocketApp.ConnectAsync(host);
        await using var second = fresh;
        var (channel, ana) = Reviews(host);
        var said = host.Slack.SayAsync(ana.Id, channel.Id, "Hello");
        await fresh.AcknowledgeAsync(await fresh.ReadAsync());
        await said;

        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await host.Slack.UntilAsync(() => host.Slack.Misbehaviour.OpenSockets == 1);
    }

    [Fact]
    public async Task The_acknowledgement_of_a_command_carries_its_answer()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        var (app, _) = await SocketApp.ConnectAsync(host);
        await using var connection = app;
        var (channel, ana) = Reviews(host);

        var typed = host.Slack.CommandAsync(ana.Id, channel.Id, "/level help");
        var envelope = await app.ReadAsync();
        await app.AcknowledgeAsync(envelope, new { text = "Only you" });
        await typed;

        Assert.Equal(("slash_commands", "/level"), (Text(envelope, "type"), Text(envelope.GetProperty("payload"), "command")));
        Assert.Equal("Only you", Assert.Single(host.Slack.EphemeralsOf(ana.Id)).Text);
    }

    [Fact]
    public async Task An_empty_payload_is_a_plain_acknowledgement()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        var (app, _) = await SocketApp.ConnectAsync(host);
        await using var connection = app;
        var (channel, ana) = Reviews(host);

        var said = host.Slack.SayAsync(ana.Id, channel.Id, "Hello");
        await app.AcknowledgeAsync(await app.ReadAsync(), new { });
        await said;
        var typed = host.Slack.CommandAsync(ana.Id, channel.Id, "/level");
        await app.AcknowledgeAsync(await app.ReadAsync(), new { });
        await typed;

        Assert.Empty(host.Slack.Mistakes);
        Assert.Empty(host.Slack.EphemeralsOf(ana.Id));
    }

    private static (WorkspaceChannel Channel, Person Ana) Reviews(PlaygroundHost host)
    {
        var ana = host.Slack.AddPerson("ana");
        var channel = host.Slack.AddChannel("reviews", ana);
        host.Slack.Workspace.Channels.Change(channel.Id, before => before with { Members = before.Members.Add(host.Slack.Bot) });
        return (channel, ana);
    }

    private static (int Number, string? Reason) Attempt(JsonElement envelope) =>
        (envelope.GetProperty("retry_attempt").GetInt32(), Text(envelope, "retry_reason"));

    private static int Connections(JsonElement hello) => hello.GetProperty("num_connections").GetInt32();

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
