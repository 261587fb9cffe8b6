using System.Globalization;
using System.IO.Compression;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Sending;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using FocusBot.Tests.Slack.Sending;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Adversaries;

/// <summary>
/// Whatever somebody on the way answers, with whatever has an effect: the call is made once, it ends in a result, and unless Slack
/// itself has spoken nothing passes for certain. Over real sockets, because what unpacks an answer is part of the road.
/// </summary>
public sealed class HostileAnswerTests
{
    private const string Refused = """{"ok":false,"error":"not_in_channel"}""", Ok = """{"ok":true}""", Posted = """{"ok":true,"channel":"C0REVIEW","ts":"1772452801.000200"}""";

    /// <summary>None of these is what Slack says of a call.</summary>
    private static readonly Dictionary<string, byte[]> Answers = new(StringComparer.Ordinal)
    {
        ["nothing"] = [],
        ["no HTTP"] = "SSH-2.0-OpenSSH_9.2\r\n"u8.ToArray(),
        ["half of a first line"] = "HTTP/1.1 20"u8.ToArray(),
        ["another protocol's turn"] = Text("101 Switching Protocols", "", "Upgrade: websocket\r\nConnection: Upgrade\r\n"),
        ["hints and then nothing"] = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"u8.ToArray(),
        ["a page"] = Text("200 OK", "<html>Sign in to the guest network</html>"),
        ["nothing, well"] = Text("200 OK", ""),
        ["a list"] = Text("200 OK", "[]"),
        ["null"] = Text("200 OK", "null"),
        ["ok as a word"] = Text("200 OK", """{"ok":"true","ts":"1772452801.000200"}"""),
        ["ok as a number"] = Text("200 OK", """{"ok":1}"""),
        ["not ok and no word"] = Text("200 OK", """{"ok":false}"""),
        ["not ok and no word of Slack's"] = Text("200 OK", """{"ok":false,"error":"Blocked by policy."}"""),
        ["half of the JSON"] = Text("200 OK", """{"ok":true,"ts":"17"""),
        ["half of the bytes"] = "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n{\"ok\":true}"u8.ToArray(),
        ["more than fits"] = Text("200 OK", new string(' ', 9 * 1024 * 1024) + Ok),
        ["pieces that are none"] = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{\"ok\":true}\r\n0\r\n\r\n"u8.ToArray(),
        ["bytes that are no text"] = Bytes("200 OK", [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}']),
        ["half a character for a name"] = Text("200 OK", """{"\ud800":1,"o\ud800":true}"""),
        ["gzip that is none"] = Text("200 OK", Ok, "Content-Encoding: gzip\r\n"),
        ["half of a gzip"] = Bytes("200 OK", Zipped(Posted)[..24], "Content-Encoding: gzip\r\n"),
        ["deflate that is none"] = Text("200 OK", Ok, "Content-Encoding: deflate\r\n"),
        ["brotli that is none"] = Text("200 OK", Ok, "Content-Encoding: br\r\n"),
        ["an encoding of its own"] = Bytes("200 OK", Zipped(Posted), "Content-Encoding: rot13\r\n"),
        ["created"] = Text("201 Created", Posted),
        ["accepted"] = Text("202 Accepted", Ok),
        ["no content"] = "HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray(),
        ["elsewhere"] = Text("302 Found", "", "Location: /elsewhere\r\n"),
        ["elsewhere, as it was"] = Text("307 Temporary Redirect", Ok, "Location: /elsewhere\r\n"),
        ["not modified"] = "HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray(),
        ["a gateway's JSON"] = Text("400 Bad Request", """{"error":{"code":400,"message":"bad_request"}}"""),
        ["a login"] = Text("401 Unauthorized", """{"message":"token_revoked"}""", "WWW-Authenticate: Basic realm=\"proxy\"\r\n"),
        ["forbidden"] = Text("403 Forbidden", "forbidden"),
        ["a proxy's login"] = Text("407 Proxy Authentication Required", "", "Proxy-Authenticate: Basic realm=\"proxy\"\r\n"),
        ["misdirected"] = Text("421 Misdirected Request", ""),
        ["closed"] = Text("499 Client Closed Request", Ok),
        ["an error in Slack's words"] = Text("500 Internal Server Error", Refused),
        ["a gateway in Slack's words"] = Text("502 Bad Gateway", Refused),
        ["no status of anybody's"] = Text("999 Denied", Ok),
    };

    private static readonly Dictionary<string, Parcel> Parcels = new(StringComparer.Ordinal)
    {
        ["a reply in a thread"] = SendingDriver.Post(),
        ["a post"] = new Parcel.ChannelPost(SendingDriver.ReviewChannel, Card.Saying("Hello.")),
        ["a direct message"] = new Parcel.DirectMessage(SendingDriver.Ana, Card.Saying("Hello.")),
        ["a private note"] = SendingDriver.Whisper(),
        ["an edit"] = new Parcel.Revision(SendingDriver.ReviewChannel, SendingDriver.Root, Card.Saying("Now.")),
        ["a page"] = new Parcel.HomeView(SendingDriver.Ana, Card.Saying("Home.")),
        ["a look at a person"] = new Parcel.PersonReading(SendingDriver.Ana),
        ["a look at a group"] = new Parcel.GroupReading("S0TEAM"),
        ["a look at a thread"] = new Parcel.ThreadReading(SendingDriver.ReviewChannel, SendingDriver.Root),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_parcel_is_in_doubt(string answer)
    {
        await using var slack = RawAnswer.Of(Answers[answer]);
        foreach (var (name, parcel) in Parcels)
        {
            using var way = new Way(slack);
            var calls = slack.Calls;
            Assert.Equal((name, typeof(SendOutcome.Doubtful)), (name, (await way.Sender.SendAsync(SendingDriver.Acme, "0190aaaa", parcel, null, CancellationToken.None)).GetType()));
            Assert.True(slack.Calls - calls is 1 || IsLook(parcel), $"{slack.Calls - calls} calls for {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_to_a_press_is_not_said_again(string answer)
    {
        await using var slack = RawAnswer.Of(Answers[answer]);
        using var way = new Way(slack);
        var reply = new Parcel.Reply(new($"{slack.Address}reply"), Card.Saying("Saved."), ReplacesOriginal: false, SendingDriver.Whisper());

        var outcome = await way.Sender.SendAsync(SendingDriver.Acme, "0190aaaa", reply, null, CancellationToken.None);

        // An empty 200 is how a reply address says that it was used.
        Assert.IsType(answer is "nothing, well" ? typeof(SendOutcome.Delivered) : typeof(SendOutcome.Doubtful), outcome);
        Assert.Equal(1, slack.Calls);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_waits_meanwhile_is_not_torn_away(string answer)
    {
        await using var slack = RawAnswer.Of(Answers[answer]);
        using var way = new Way(slack);

        Assert.IsNotType<SlackResult.Ok>(await way.Api.TestTokenAsync(CancellationToken.None));
        Assert.IsType<SocketTicket.Failed>(await way.Api.OpenConnectionAsync(CancellationToken.None));
        Assert.False(await way.AtOnce.OpenFormAsync(SendingDriver.Acme, "trigger", new("form", "Title", null, "", [new FormPart.Say("Words.")]), CancellationToken.None));
    }

    /// <summary>Where no answer comes at all, a look is made anew at once: it changes nothing.</summary>
    private static bool IsLook(Parcel parcel) => parcel is Parcel.PersonReading or Parcel.GroupReading or Parcel.ThreadReading;

    private static byte[] Text(string status, string body, string headers = "") => Bytes(status, Encoding.UTF8.GetBytes(body), headers);

    private static byte[] Bytes(string status, byte[] body, string headers = "") =>
    [
        .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{headers}\r\n")),
        .. body,
    ];

    private static byte[] Zipped(string text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return zipped.ToArray();
    }

    /// <summary>The whole way out, over the network.</summary>
    private sealed class Way : IDisposable
    {
        private readonly SlackWire _wire;

        public Way(RawAnswer slack)
        {
            var (options, log) = (Options.Create(new SlackOptions { BotToken = "xoxb-1-secret", AppToken = "xapp-1-secret", ApiBaseUrl = slack.Address }), new Listed<string>());
            var limits = DistributionRule.LimitsOf(SlackDistribution.Internal);
            _wire = new(SlackWire.Handler(options.Value.LongestCall), new(), options.Value.LongestCall, new(new OwnMeters()), new FakeClock(SendingDriver.Noon));
            Api = new(_wire, new OneToken(options), new(), options, new Notebook<SlackApi>(log));
            var replies = new ReplyAddresses(_wire, options);
            Sender = new(Api, replies, new(Api, limits), limits, options, new Notebook<SlackSender>(log));
            AtOnce = new(Api, replies, options, new Notebook<SlackAtOnce>(log));
        }

        public SlackApi Api { get; }

        public SlackSender Sender { get; }

        public SlackAtOnce AtOnce { get; }

        public void Dispose() => _wire.Dispose();
    }
}
