using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FocusBot.Tests.Slack;

/// <summary>What is signed by Slack and makes no sense: refused for good, without a crash and without a word.</summary>
public sealed class BrokenBodyTests : IAsyncLifetime
{
    private static readonly byte[] Event = Encoding.UTF8.GetBytes(Payloads.Event(Payloads.Message));

    private ReceivingHost? _host;

    private ReceivingHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await ReceivingHost.StartAsync();

    public async Task DisposeAsync()
    {
        Assert.Empty(Host.Inbox.Arrivals);
        Assert.DoesNotContain(Host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        await Host.DisposeAsync();
    }

    public static TheoryData<string, string> SenselessBodies => new()
    {
        { "/slack/event", "" },
        { "/slack/event", "   " },
        { "/slack/event", "null" },
        { "/slack/event", "[]" },
        { "/slack/event", "\"event_callback\"" },
        { "/slack/event", "{}" },
        { "/slack/event", """{ "type": "event_callback" }""" },
        { "/slack/event", """{ "type": 1 }""" },
        { "/slack/event", """{ "type": "url_verification" }""" },
        { "/slack/event", """{ "type": "url_verification", "challenge": {} }""" },
        { "/slack/event", """{ "type": "app_rate_limited", "minute_rate_limited": "now" }""" },
        { "/slack/event", Payloads.Event(Payloads.Message)[..^5] },
        { "/slack/event", Payloads.Event(Payloads.Message) + "}" },
        { "/slack/event", Payloads.Event(Payloads.Message, id: "Ev 2") },
        { "/slack/event", Payloads.Event(Payloads.Message, id: new('E', 101)) },
        { "/slack/event", Payloads.Event("\"message\"") },
        { "/slack/event", Payloads.Event(string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500)) },
        { "/slack/event", new string('[', 200_000) },
        { "/slack/event", Payloads.Event(Payloads.Message).Replace("\"T123\"", "\"T1/2\"", StringComparison.Ordinal) },
        { "/slack/event", Payloads.Event("""{ "type": "app_uninstalled" }""").Replace("1700000001", "99999999999999999999", StringComparison.Ordinal) },
        { "/slack/event", Payloads.Event("""{ "type": "app_uninstalled" }""").Replace("1700000001", "-1e300", StringComparison.Ordinal) },
        { "/slack/action", "" },
        { "/slack/action", "payload=" },
        { "/slack/action", "payload=%7B" },
        { "/slack/action", "payload=%FF%FE" },
        { "/slack/action", "payload=%ED%A0%80" },
        { "/slack/action", "payload={}&payload={}" },
        { "/slack/action", "payload=" + WebUtility.UrlEncode(Payloads.Press.Replace("\"user\": {", "\"user\": [], \"x\": {", StringComparison.Ordinal)) },
        { "/slack/command", "" },
        { "/slack/command", "&&&===" },
        { "/slack/command", "team_id=T123" },
        { "/slack/command", Payloads.CommandForm + "&team_id=T999" },
        { "/slack/command", Payloads.CommandForm.Replace("channel_id=C1", "channel_id=C%2F1", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(SenselessBodies), DisableDiscoveryEnumeration = true)]
    public async Task A_signed_body_that_makes_no_sense_is_refused_for_good(string path, string body)
    {
        var response = await Host.PostAsync(path, body, path is "/slack/event" ? SlackCaller.Json : SlackCaller.Form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("1", Assert.Single(response.Headers.GetValues("X-Slack-No-Retry")));
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/slack/event", SlackCaller.Json)]
    [InlineData("/slack/action", SlackCaller.Form)]
    [InlineData("/slack/command", SlackCaller.Form)]
    public async Task A_body_that_is_not_UTF8_is_refused(string path, string contentType) => Assert.Equal(
        HttpStatusCode.BadRequest,
        (await Host.Client.SendAsync(SlackCaller.Signed(path, [.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8], contentType))).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/jsonp")]
    [InlineData(SlackCaller.Form)]
    public async Task An_event_that_is_not_JSON_by_its_own_word_is_refused(string contentType) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Host.PostAsync("/slack/event", Encoding.UTF8.GetString(Event), contentType)).StatusCode);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_a_megabyte_is_too_much_however_it_comes(bool chunked)
    {
        var request = SlackCaller.Signed("/slack/event", new byte[1024 * 1024 + 1], SlackCaller.Json);
        request.Headers.TransferEncodingChunked = chunked;

        var response = await Host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("1", Assert.Single(response.Headers.GetValues("X-Slack-No-Retry")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_megabyte_is_read(bool chunked)
    {
        var padded = Encoding.UTF8.GetBytes(Payloads.Event("""{ "type": "reaction_added" }""").PadRight(1024 * 1024));
        var request = SlackCaller.Signed("/slack/event", padded, SlackCaller.Json);
        request.Headers.TransferEncodingChunked = chunked;

        Assert.Equal(HttpStatusCode.OK, (await Host.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n{}")]
    [InlineData("Content-Length: -1\r\n\r\n{}")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\n{}")]
    public async Task A_body_that_is_not_what_its_headers_say_gets_no_200(string headersAndBody)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Host.Client.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /slack/event HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headersAndBody));
        client.Client.Shutdown(SocketShutdown.Send);

        var answer = await AnswerAsync(stream);

        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer.Split('\r')[0]);
    }

    [Fact]
    public async Task Two_thousand_broken_bodies_break_nothing()
    {
        var random = new Random(2_000);
        string[] goods =
        [
            Payloads.Event(Payloads.Message), Payloads.Subtype("message_changed", """ "message": { "user": "U1", "ts": "1700000000.000100" } """),
            "payload=" + WebUtility.UrlEncode(Payloads.Press), "payload=" + WebUtility.UrlEncode(Payloads.Submission), Payloads.CommandForm,
        ];
        for (var i = 0; i < 2_000; i++)
        {
            var good = goods[i % goods.Length];
            var (path, type) = good[0] is '{' ? ("/slack/event", SlackCaller.Json) : good[0] is 'p' ? ("/slack/action", SlackCaller.Form) : ("/slack/command", SlackCaller.Form);

            var response = await Host.Client.SendAsync(SlackCaller.Signed(path, Broken(Encoding.UTF8.GetBytes(good), random), type));

            Assert.True((int)response.StatusCode is 200 or 400, string.Create(CultureInfo.InvariantCulture, $"Body {i}: {response.StatusCode}"));
        }

        Host.Inbox.Forget();
    }

    /// <returns>Nothing when the server has cut the connection.</returns>
    private static async Task<string> AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream);
        try
        {
            return await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static byte[] Broken(byte[] good, Random random)
    {
        var (body, from) = (good.ToList(), random.Next(good.Length));
        var length = Math.Min(random.Next(1, 40), body.Count - from);
        switch (random.Next(6))
        {
            case 0:
                body.RemoveRange(from, length);
                break;
            case 1:
                body.InsertRange(random.Next(body.Count), body.GetRange(from, length));
                break;
            case 2:
                body[from] = (byte)random.Next(256);
                break;
            case 3:
                body.RemoveRange(from, body.Count - from);
                break;
            case 4:
                body.InsertRange(from, "{\"\\ud800[null]%00"u8.ToArray());
                break;
            default:
                body.Reverse(from, length);
                break;
        }

        return [.. body];
    }
}
