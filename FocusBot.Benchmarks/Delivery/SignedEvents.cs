using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>Whole requests as they go over the wire, each with an event id of its own, signed before the watch runs.</summary>
internal sealed class SignedEvents
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private const string Words =
        "41 of 46 tickets are closed and the beta is on the 12th. The two that are left wait for the new payment provider, which answers on Thursday; " +
        "until then support handles refunds by hand. What should we tell the three customers who asked for it twice?";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);

    private int _next;

    /// <summary>Messages in many threads of ten channels, four to a thread.</summary>
    public IReadOnlyList<byte[]> Take(int count) => [.. Enumerable.Range(0, count).Select(_ => Request(_next++))];

    private static byte[] Request(int number)
    {
        var body = Encoding.UTF8.GetBytes(Body(number));
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Key, (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));
        var head =
            $"POST /slack/event HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: */*\r\n" +
            $"Content-Type: application/json\r\nX-Slack-Request-Timestamp: {timestamp}\r\nX-Slack-Signature: v0={signature}\r\n" +
            $"Content-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private static string Body(int number)
    {
        var (thread, reply, channel) = (number / 4, number % 4, number / 4 % 10);
        var (root, ts) = ($"{1_772_452_800 + thread}.000100", $"{1_772_452_800 + thread}.{100 + reply:D6}");
        var threadTs = reply == 0 ? "" : $"\"thread_ts\":\"{root}\",";
        return
            $$"""
            {"token":"verification","team_id":"T0BENCH","context_team_id":"T0BENCH","api_app_id":"A0BENCH","event":{"type":"message","user":"U0P{{reply}}","ts":"{{ts}}",{{threadTs}}"client_msg_id":"5b1fb2e6-0000-4000-8000-{{number:D12}}","text":"{{Words}}","team":"T0BENCH","blocks":[{"type":"rich_text","block_id":"b{{number}}","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"{{Words}}"}]}]}],"channel":"C0BENCH{{channel}}","event_ts":"{{ts}}","channel_type":"channel"},"type":"event_callback","event_id":"Ev{{number:D10}}","event_time":1772452800,"authorizations":[{"enterprise_id":null,"team_id":"T0BENCH","user_id":"U0FOCUSBOT","is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false,"event_context":"4-eyJldCI6Im1lc3NhZ2UiLCJ0aWQiOiJUMEJFTkNIIn0"}
            """;
    }
}
