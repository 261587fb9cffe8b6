using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Delivery;
using Microsoft.AspNetCore.Http;

namespace FocusBot.Tests.Slack;

public sealed class SocketModeTests : IAsyncLifetime
{
    private FakeSocketSlack? _slack;
    private ReceivingHost? _host;

    private FakeSocketSlack Slack => _slack ?? throw new InvalidOperationException("Slack has not started.");

    private ReceivingHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _slack = await FakeSocketSlack.StartAsync();

    public async Task DisposeAsync()
    {
        await Slack.DisposeAsync();
        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_once_it_is_stored()
    {
        var socket = await ConnectAsync();
        var stored = new TaskCompletionSource();
        Host.Inbox.Before = _ => stored.Task;
        await socket.DeliverAsync("e1", "events_api", Payloads.Event(Payloads.Message));
        var acknowledged = socket.ReadAsync();
        await socket.SendAsync("""{ "type": "invented_tomorrow" }""");
        Assert.False(acknowledged.IsCompleted);

        stored.SetResult();

        Assert.Equal("""{"envelope_id":"e1"}""", (await acknowledged)?.ToJsonString());
        Assert.Equal("Ev0PV52K25", Assert.Single(Host.Inbox.Arrivals).EventId);
        Assert.Equal("Bearer xapp-1", Assert.Single(Slack.Tokens));
    }

    [Fact]
    public async Task An_envelope_that_cannot_be_stored_is_not_acknowledged()
    {
        var socket = await ConnectAsync();
        Host.Inbox.Before = arrival => arrival.EventId is "Ev1" ? throw new NotStoredException("The disk is full.", new IOException()) : Task.CompletedTask;

        await socket.DeliverAsync("e1", "events_api", Payloads.Event(Payloads.Message, id: "Ev1"));
        await socket.DeliverAsync("e2", "events_api", Payloads.Event(Payloads.Message, id: "Ev2"));

        Assert.Equal("e2", IdOf(await socket.ReadAsync()));
    }

    [Fact]
    public async Task A_payload_that_makes_no_sense_is_acknowledged_and_not_kept()
    {
        var socket = await ConnectAsync();

        await socket.DeliverAsync("e1", "events_api", """{ "type": "event_callback" }""");

        Assert.Equal("e1", IdOf(await socket.ReadAsync()));
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Fact]
    public async Task A_command_is_answered_inside_its_acknowledgement()
    {
        var socket = await ConnectAsync();
        Host.Answers.Answer = (_, _) => Task.FromResult<Answer?>(new Answer.Say(Card.Saying("Hello.")));

        await socket.DeliverAsync("e1", "slash_commands", Payloads.CommandJson, answersInside: true);

        Assert.Equal("ephemeral", (await socket.ReadAsync())?["payload"]?["response_type"]?.GetValue<string>());
    }

    [Fact]
    public async Task Where_an_acknowledgement_cannot_answer_the_address_does()
    {
        var socket = await ConnectAsync();
        Host.Answers.Answer = (_, _) => Task.FromResult<Answer?>(new Answer.Say(Card.Saying("Hello.")));

        await socket.DeliverAsync("e1", "slash_commands", Payloads.CommandJson);
        await socket.DeliverAsync("e2", "interactive", Payloads.Press, answersInside: true);

        Assert.All(await ReadAsync(socket, 2), acknowledgement => Assert.Null(acknowledgement?["payload"]));
        Assert.Equal(2, Host.Answers.Said.Count);
    }

    [Fact]
    public async Task A_message_in_fragments_is_put_together_and_one_that_is_too_long_is_passed_over()
    {
        var socket = await ConnectAsync();
        await socket.SendPartAsync(new string(' ', 600_000), isLast: false);
        await socket.SendPartAsync(new string(' ', 600_000), isLast: false);
        await socket.SendPartAsync("{}", isLast: true);
        await socket.SendPartAsync("""{ "type": "slash_commands", "envelope""", isLast: false);
        await socket.SendPartAsync("_id\": \"e1\", \"payload\": " + Payloads.CommandJson[..40], isLast: false);

        await socket.SendPartAsync(Payloads.CommandJson[40..] + "}", isLast: true);

        Assert.Equal("e1", IdOf(await socket.ReadAsync()));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{ "type": 5 }""")]
    [InlineData("""{ "type": "events_api", "payload": {} }""")]
    [InlineData("""{ "type": "events_api", "envelope_id": "e0", "payload": "text" }""")]
    public async Task A_message_that_makes_no_sense_is_passed_over(string message)
    {
        var socket = await ConnectAsync();

        await socket.SendAsync(message);
        await socket.DeliverAsync("e1", "slash_commands", Payloads.CommandJson);

        Assert.Equal("e1", IdOf(await socket.ReadAsync()));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task The_next_socket_says_hello_before_the_last_is_closed(string reason)
    {
        var last = await ConnectAsync();
        var stored = new TaskCompletionSource();
        Host.Inbox.Before = arrival => arrival.EventId is "Ev1" ? stored.Task : Task.CompletedTask;
        await last.DeliverAsync("e1", "events_api", Payloads.Event(Payloads.Message, id: "Ev1"));

        await last.SendAsync($$"""{ "type": "disconnect", "reason": "{{reason}}", "debug_info": {} }""");
        var next = await Slack.NextSocketAsync();
        await last.DeliverAsync("e2", "events_api", Payloads.Event(Payloads.Message, id: "Ev2"));
        Assert.Equal("e2", IdOf(await last.ReadAsync()));
        await next.SendAsync("""{ "type": "hello", "num_connections": 2 }""");
        await next.DeliverAsync("e3", "events_api", Payloads.Event(Payloads.Message, id: "Ev3"));
        Assert.Equal("e3", IdOf(await next.ReadAsync()));

        stored.SetResult();
        Assert.Equal("e1", IdOf(await last.ReadAsync()));
        Assert.Null(await last.ReadAsync());
    }

    [Fact]
    public async Task A_socket_without_hello_is_given_up()
    {
        await StartAsync();
        var patience = Host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(15));
        await Slack.NextSocketAsync();
        await patience;

        Host.Clock.Advance(TimeSpan.FromSeconds(15));

        await RedialedAsync();
        await Slack.NextGreetedAsync();
    }

    [Fact]
    public async Task A_silent_socket_gets_a_successor()
    {
        var last = await ConnectAsync();
        await Host.Clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(10));

        Host.Clock.Advance(TimeSpan.FromMinutes(10));

        await Slack.NextGreetedAsync(2);
        Assert.Null(await last.ReadAsync());
    }

    [Fact]
    public async Task A_lost_socket_is_opened_anew()
    {
        (await ConnectAsync()).Cut();

        await RedialedAsync();

        await (await Slack.NextGreetedAsync()).DeliverAsync("e1", "slash_commands", Payloads.CommandJson);
    }

    [Fact]
    public async Task A_pause_that_Slack_asks_for_is_kept()
    {
        Slack.TicketAnswers.Enqueue(context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "77";
            return Task.CompletedTask;
        });
        await StartAsync();
        await Host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(77));
        Assert.Single(Slack.Tokens);

        Host.Clock.Advance(TimeSpan.FromSeconds(77));

        await Slack.NextGreetedAsync();
    }

    [Fact]
    public async Task An_error_that_passes_is_waited_out()
    {
        Slack.TicketAnswers.Enqueue(FakeSocketSlack.Refusing("internal_error"));
        Slack.TicketAnswers.Enqueue(context => context.Response.WriteAsync("""{ "ok": true, "url": "ws://example.com/" }"""));
        await StartAsync();

        await RedialedAsync();
        await RedialedAsync(failure: 2);

        await Slack.NextGreetedAsync();
    }

    [Fact]
    public async Task More_sockets_than_ours_are_worth_a_warning()
    {
        await ConnectAsync(connections: 3);

        Assert.StartsWith("Warning: ", await Host.Log.LineAsync("Slack counts 3 sockets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_are_opened_one_after_the_other()
    {
        await StartAsync(("Slack:Connections", "2"));
        await Slack.NextGreetedAsync();
        await Host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(10));
        Assert.Single(Slack.Tokens);

        Host.Clock.Advance(TimeSpan.FromSeconds(10));

        await Slack.NextGreetedAsync(2);
    }

    [Fact]
    public async Task A_stop_says_goodbye()
    {
        var socket = await ConnectAsync();
        await socket.DeliverAsync("e1", "slash_commands", Payloads.CommandJson);
        await socket.ReadAsync();

        var stopped = Host.StopAsync();

        Assert.Null(await socket.ReadAsync());
        await stopped;
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    public async Task A_refusal_that_lasts_ends_the_process(string error)
    {
        Slack.TicketAnswers.Enqueue(FakeSocketSlack.Refusing(error));
        await StartAsync();

        await EndsWithFailureAsync();
        Assert.Contains(Host.Log.Lines, line => line.StartsWith("Critical: FocusBot stops. ", StringComparison.Ordinal) && line.Contains(error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Socket_Mode_switched_off_ends_the_process()
    {
        var socket = await ConnectAsync();

        await socket.SendAsync("""{ "type": "disconnect", "reason": "link_disabled" }""");

        Assert.Null(await socket.ReadAsync());
        await EndsWithFailureAsync();
    }

    private static string? IdOf(JsonNode? acknowledgement) => acknowledgement?["envelope_id"]?.GetValue<string>();

    private static async Task<List<JsonNode?>> ReadAsync(FakeSocket socket, int count)
    {
        var read = new List<JsonNode?>();
        while (read.Count < count)
        {
            read.Add(await socket.ReadAsync());
        }

        return read;
    }

    private async Task StartAsync(params (string Name, string? Value)[] settings) => _host = await ReceivingHost.StartAsync(
    [
        ("Slack:Transport", "socket"), ("Slack:AppToken", "xapp-1"), ("Slack:ApiBaseUrl", Slack.ApiBaseUrl), ("Slack:Connections", "1"), .. settings,
    ]);

    private async Task<FakeSocket> ConnectAsync(int connections = 1)
    {
        await StartAsync();
        var socket = await Slack.NextGreetedAsync(connections);
        await Host.Log.LineAsync("Connected to Slack");
        return socket;
    }

    /// <summary>Lets the pause after the given failure in a row pass, whatever chance made of it.</summary>
    private async Task RedialedAsync(int failure = 1)
    {
        await Host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(0.75 * failure), TimeSpan.FromSeconds(1.25 * failure));
        Host.Clock.Advance(TimeSpan.FromSeconds(1.25 * failure));
    }

    private async Task EndsWithFailureAsync()
    {
        await Host.Stopped;
        Assert.Equal(1, Environment.ExitCode);
        Environment.ExitCode = 0;
    }
}
