using System.Globalization;
using System.Text.Json.Nodes;

namespace FocusBot.Tests.Slack.SocketMode;

/// <summary>Thousands of damaged messages on a socket: none ends the connection, and none whose envelope is whole stays unacknowledged.</summary>
public sealed class DamagedFrameTests : SocketModeTest
{
    private const int Rounds = 60, EachRound = 40;

    private static readonly (string Type, string Payload)[] Goods =
    [
        ("events_api", Payloads.Event(Payloads.Message)),
        ("events_api", Payloads.Subtype("message_changed", """ "message": { "user": "U1", "ts": "1700000000.000100", "text": "no", "edited": { "user": "U1", "ts": "1700000001.000100" } } """)),
        ("events_api", Payloads.Subtype("message_deleted", """ "deleted_ts": "1700000000.000100", "previous_message": { "user": "U1", "ts": "1700000000.000100" } """)),
        ("events_api", Payloads.Event("""{ "type": "app_mention", "user": "U1", "text": "<@UBOT> help", "ts": "1700000000.000100", "channel": "C1" }""")),
        ("events_api", Payloads.Event("""{ "type": "member_joined_channel", "user": "UBOT", "channel": "C1", "inviter": "U1" }""")),
        ("events_api", Payloads.Event("""{ "type": "channel_id_changed", "old_channel_id": "G1", "new_channel_id": "C1" }""")),
        ("events_api", Payloads.Event("""{ "type": "tokens_revoked", "tokens": { "bot": ["UBOT"] } }""")),
        ("slash_commands", Payloads.CommandJson),
        ("interactive", Payloads.Press),
        ("interactive", Payloads.Shortcut),
        ("interactive", Payloads.Submission),
    ];

    [Fact]
    public async Task Every_envelope_with_a_damaged_payload_is_acknowledged_once()
    {
        var damaged = new DamagedJson(DamagedJson.Chance(1_501));
        var socket = await ConnectAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var wanted = new HashSet<string?>();
            for (var i = 0; i < EachRound; i++)
            {
                var (type, payload) = Goods[i % Goods.Length];
                var id = string.Create(CultureInfo.InvariantCulture, $"e{round}-{i}");
                await socket.DeliverAsync(id, type, damaged.Of(payload), answersInside: i % 2 == 0);
                wanted.Add(id);
            }

            for (; wanted.Count > 0; Assert.True(wanted.Remove(IdOf(await socket.ReadAsync()))))
            {
            }
        }

        Assert.Single(Slack.Tokens);
    }

    [Fact]
    public async Task A_damaged_message_of_any_kind_leaves_the_connection_as_good_as_before()
    {
        var damaged = new DamagedJson(DamagedJson.Chance(1_502));
        var socket = await ConnectAsync();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < EachRound; i++)
            {
                var (type, payload) = Goods[i % Goods.Length];
                await socket.SendAsync(damaged.Of($$"""{ "envelope_id": "damaged", "type": "{{type}}", "accepts_response_payload": true, "retry_attempt": 1, "retry_reason": "http_timeout", "payload": {{payload}} }"""));
            }

            await socket.DeliverAsync($"good {round}", "slash_commands", Payloads.CommandJson);
            await UntilAsync(socket, $"good {round}");
        }

        Assert.Single(Slack.Tokens);
    }

    private static async Task UntilAsync(FakeSocket socket, string id)
    {
        JsonNode? acknowledgement;
        do
        {
            acknowledgement = await socket.ReadAsync();
            Assert.NotNull(acknowledgement);
        }
        while (IdOf(acknowledgement) != id);
    }
}
