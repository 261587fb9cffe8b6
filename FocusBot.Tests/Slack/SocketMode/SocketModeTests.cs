using System.Text;
using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Tests.Slack.SocketMode;

/// <summary>What comes over a socket, and how it is acknowledged and answered.</summary>
public sealed class SocketModeTests : SocketModeTest
{
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
        Host.Answers.Answer = (_, _) => Task.FromResult<Answer>(new Answer.Say(Card.Saying("Hello.")));

        await socket.DeliverAsync("e1", "slash_commands", Payloads.CommandJson, answersInside: true);

        Assert.Equal("ephemeral", (await socket.ReadAsync())?["payload"]?["response_type"]?.GetValue<string>());
    }

    [Fact]
    public async Task Where_an_acknowledgement_cannot_answer_the_address_does()
    {
        var socket = await ConnectAsync();
        Host.Answers.Answer = (_, _) => Task.FromResult<Answer>(new Answer.Say(Card.Saying("Hello.")));

        await socket.DeliverAsync("e1", "slash_commands", Payloads.CommandJson);
        await socket.DeliverAsync("e2", "interactive", Payloads.Press, answersInside: true);

        Assert.All(await ReadAsync(socket, 2), acknowledgement => Assert.Null(acknowledgement?["payload"]));
        Assert.Equal(2, Host.Answers.Said.Count);
    }

    [Fact]
    public async Task A_message_in_fragments_is_put_together()
    {
        var socket = await ConnectAsync();
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
    [InlineData("""{ "type": "hello", "num_connections": "ten" }""")]
    public async Task A_message_that_makes_no_sense_is_passed_over(string message)
    {
        var socket = await ConnectAsync();

        await socket.SendAsync(message);
        await socket.DeliverAsync("e1", "slash_commands", Payloads.CommandJson);

        Assert.Equal("e1", IdOf(await socket.ReadAsync()));
    }

    [Theory]
    [InlineData("""{ "type": "events_api", "envelope_id": "e0", "payload": "text" }""")]
    [InlineData("""{ "type": 5, "envelope_id": "e0" }""")]
    [InlineData("""{ "payload": {}, "envelope_id" : "e0", "type": "invented_tomorrow" }""")]
    [InlineData("""{ "envelope_id": "e0", "type": "events_api", "payload": { """)]
    [InlineData("""{ "envelope_id": "e0", "type": "events_api", "payload": { "event_id": "Ev1", "event": { "type": "message", "is_ext_shared_channel": "\ud83d", "user": "\ud83d" } } }""")]
    public async Task A_message_that_makes_no_sense_is_acknowledged_so_that_it_does_not_come_again(string message)
    {
        await StartAsync();
        using var unreadable = Host.Count("focusbot.slack.unreadable");
        var socket = await Slack.NextGreetedAsync();

        await socket.SendAsync(message);

        Assert.Equal("""{"envelope_id":"e0"}""", (await socket.ReadAsync())?.ToJsonString());
        Assert.Empty(Host.Inbox.Arrivals);
        Assert.Equal(message.Contains("invented", StringComparison.Ordinal) ? 0 : 1, unreadable.Tags.Count);
        Assert.DoesNotContain(Host.Log.Lines, line => line.Contains("Ev1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "envelope_id": "e0", "type": "events_api", "payload": { "text": " """, """ " } }""")]
    [InlineData("""{ "payload": { "text": " """, """ " }, "type": "events_api", "envelope_id": "e0" }""")]
    public async Task A_message_that_is_too_long_is_acknowledged_by_the_id_at_either_of_its_ends(string begin, string end)
    {
        var socket = await ConnectAsync();
        await socket.SendPartAsync(begin, isLast: false);
        for (var part = 0; part < 12; part++)
        {
            await socket.SendPartAsync(new string('x', 100_000), isLast: false);
        }

        await socket.SendPartAsync(end, isLast: true);

        Assert.Equal("e0", IdOf(await socket.ReadAsync()));
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_text_is_read_as_the_sign_for_what_cannot_be_read()
    {
        var socket = await ConnectAsync();

        await socket.DeliverAsync("e1", "events_api", Payloads.Event(Payloads.Message.Replace("We ship", """\ud83d We \uDE00 ship \ud83d\ude00""", StringComparison.Ordinal)));

        Assert.Equal("e1", IdOf(await socket.ReadAsync()));
        var stored = Encoding.UTF8.GetString(Assert.Single(Host.Inbox.Arrivals).Body.Span);
        Assert.Contains("""\ufffd We \ufffd ship \ud83d\ude00""", stored, StringComparison.Ordinal);
    }

    private static async Task<List<JsonNode?>> ReadAsync(FakeSocket socket, int count)
    {
        var read = new List<JsonNode?>();
        while (read.Count < count)
        {
            read.Add(await socket.ReadAsync());
        }

        return read;
    }
}
