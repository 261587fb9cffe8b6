using FocusBot.Tests.Delivery;
using Microsoft.AspNetCore.Http;

namespace FocusBot.Tests.Slack.SocketMode;

/// <summary>How a socket is opened, gets its successor and ends.</summary>
[Collection(ExitCode.OfThisProcess)]
public sealed class SocketLineTests : SocketModeTest
{
    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task The_next_socket_says_hello_before_the_last_is_closed(string reason)
    {
        var last = await ConnectAsync();
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
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

    [Theory]
    [InlineData("too_many_websockets")]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("invented_tomorrow")]
    public async Task A_socket_that_is_greeted_and_sent_away_is_followed_by_longer_and_longer_pauses(string reason)
    {
        await StartAsync();
        var socket = await Slack.NextGreetedAsync(10);
        for (var pause = TimeSpan.FromSeconds(0.75); pause < TimeSpan.FromSeconds(10); pause *= 2)
        {
            await socket.SendAsync($$"""{ "type": "disconnect", "reason": "{{reason}}" }""");
            var (next, from) = (Slack.NextGreetedAsync(10), Host.Clock.GetUtcNow());
            await Eventually.TrueAsync(
                () =>
                {
                    Host.Clock.Advance(next.IsCompleted ? TimeSpan.Zero : TimeSpan.FromSeconds(0.25));
                    return next.IsCompleted;
                }, "the next socket");
            Assert.True(Host.Clock.GetUtcNow() - from >= pause, $"It was dialed {Host.Clock.GetUtcNow() - from} after the last, and not {pause}.");
            Assert.Null(await socket.ReadAsync());
            socket = await next;
        }
    }

    [Fact]
    public async Task A_socket_that_is_sent_away_before_any_hello_is_given_up_at_once()
    {
        await StartAsync();
        await (await Slack.NextSocketAsync()).SendAsync("""{ "type": "disconnect", "reason": "too_many_websockets" }""");

        await RedialedAsync();

        await Slack.NextGreetedAsync();
    }

    [Fact]
    public async Task Too_many_sockets_are_worth_a_warning_that_says_what_to_do()
    {
        await (await ConnectAsync(10)).SendAsync("""{ "type": "disconnect", "reason": "too_many_websockets" }""");

        Assert.StartsWith("Warning: ", await Host.Log.LineAsync("end the other processes"), StringComparison.Ordinal);
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Socket_Mode_switched_off_ends_the_process(bool isGreeted)
    {
        await StartAsync();
        var socket = isGreeted ? await Slack.NextGreetedAsync() : await Slack.NextSocketAsync();

        await socket.SendAsync("""{ "type": "disconnect", "reason": "link_disabled" }""");

        if (isGreeted)
        {
            Assert.Null(await socket.ReadAsync());
        }

        await EndsWithFailureAsync();
        Assert.Single(Slack.Tokens);
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
