using System.Net;
using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackSenderTests : IDisposable
{
    private const string Posted = """{"ok":true,"channel":"C0REVIEW","ts":"1772452801.000200"}""";

    private static readonly MessageTs PostedAt = MessageTs.Parse("1772452801.000200");

    private readonly SendingDriver _driver = new();

    private FakeSlack Slack => _driver.Slack;

    [Fact]
    public async Task A_post_goes_into_its_thread_and_carries_an_opaque_mark()
    {
        Slack.Answers(Posted);

        Assert.Equal(new SendOutcome.Delivered(ReviewChannel, PostedAt), await _driver.SendAsync(Post("Hello <all>.")));

        var request = Slack.Request;
        Assert.Equal(("POST", "/api/chat.postMessage"), (request.Method.Method, request.Path));
        Assert.Equal("Bearer xoxb-1-secret", $"{request.Authorization}");
        Assert.Equal("application/json; charset=utf-8", request.ContentType);
        Assert.Equal(
            "channel=C0REVIEW, text=Hello &lt;all&gt;., thread_ts=1772452800.000100, unfurl_links=false, unfurl_media=false",
            Without(request.Json, "blocks", "metadata"));
        Assert.Equal("""{"event_type":"focusbot_thread_post","event_payload":{"outbox_id":"0190aaaa"}}""", request.Json["metadata"]?.ToJsonString());
    }

    [Fact]
    public async Task Whoever_does_not_say_where_a_post_stands_may_know_of_none()
    {
        Slack.Answers("""{"ok":true}""").Answers("""{"ok":true}""");
        Assert.Equal(new SendOutcome.Doubtful("no_ts"), await _driver.SendAsync(Post()));

        // What could be looked for nowhere is taken at its word.
        Assert.Equal(new SendOutcome.Delivered(null, null), await _driver.SendAsync(new Parcel.DirectMessage(Ana, Card.Saying("Hello."))));
    }

    [Fact]
    public async Task A_channel_post_has_no_thread()
    {
        Slack.Answers(Posted);
        await _driver.SendAsync(new Parcel.ChannelPost(ReviewChannel, Card.Saying("Hello.")));
        Assert.Equal(("C0REVIEW", null), ((string?)Slack.Request.Json["channel"], (string?)Slack.Request.Json["thread_ts"]));
    }

    [Fact]
    public async Task A_direct_message_goes_to_the_person_and_learns_its_channel()
    {
        Slack.Answers("""{"ok":true,"channel":"D0ANA","ts":"1772452801.000200"}""");
        Assert.Equal(new SendOutcome.Delivered(new("D0ANA"), PostedAt), await _driver.SendAsync(new Parcel.DirectMessage(Ana, Card.Saying("Hello."))));
        Assert.Equal("U0ANA", (string?)Slack.Request.Json["channel"]);
    }

    [Fact]
    public async Task A_private_note_is_ephemeral_in_its_thread()
    {
        Slack.Answers("""{"ok":true,"message_ts":"1772452801.000200"}""");
        Assert.Equal(new SendOutcome.Delivered(ReviewChannel, null), await _driver.SendAsync(Whisper()));
        Assert.Equal("/api/chat.postEphemeral", Slack.Request.Path);
        Assert.Equal(
            "channel=C0REVIEW, text=Hello, Ana., thread_ts=1772452800.000100, user=U0ANA",
            Without(Slack.Request.Json, "blocks"));
    }

    [Fact]
    public async Task A_revision_replaces_the_whole_message_and_leaves_its_mark()
    {
        Slack.Answers(Posted);
        Assert.Equal(new SendOutcome.Delivered(ReviewChannel, PostedAt), await _driver.SendAsync(new Parcel.Revision(ReviewChannel, PostedAt, Card.Saying("Now."))));
        Assert.Equal("/api/chat.update", Slack.Request.Path);
        Assert.Equal(
            "channel=C0REVIEW, text=Now., ts=1772452801.000200",
            Without(Slack.Request.Json, "blocks"));
    }

    [Fact]
    public async Task A_time_out_leaves_a_post_in_doubt()
    {
        Slack.Hangs();
        var send = _driver.SendAsync(Post());
        await Slack.Called;
        _driver.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(new SendOutcome.Doubtful("timeout"), await send);
        Assert.Single(Slack.Requests);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_three_times_and_has_failed()
    {
        using var driver = new SendingDriver(new FakeClock(SendingDriver.Noon) { Skips = TimeSpan.FromSeconds(5) });
        driver.Slack.Breaks(HttpRequestError.ConnectionError, times: 3);
        Assert.Equal(new SendOutcome.Failed("connection_error"), await driver.SendAsync(Post()));
        Assert.Equal(3, driver.Slack.Requests.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_a_post_in_doubt_and_is_not_tried_again()
    {
        Slack.Breaks(HttpRequestError.ResponseEnded);
        Assert.Equal(new SendOutcome.Doubtful("response_ended"), await _driver.SendAsync(Post()));
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData(null, 30)]
    public async Task A_limit_is_reported_and_not_waited_out(string? retryAfter, int seconds)
    {
        Slack.Answers("", HttpStatusCode.TooManyRequests, retryAfter is null ? [] : [("Retry-After", retryAfter)]);
        Assert.Equal(
            new SendOutcome.Limited("-/T0ACME/workspace chat.postMessage", TimeSpan.FromSeconds(seconds)),
            await _driver.SendAsync(Post()));
    }

    [Fact]
    public async Task A_card_that_does_not_fit_is_refused_and_stops_nothing()
    {
        Assert.Equal(new SendOutcome.Refused("card_does_not_fit"), await _driver.SendAsync(Post(new string('x', 3_001))));
        Assert.Equal(
            "Error: Parcel 0190aaaa (ThreadPost) cannot be sent, which is a bug: The text of a paragraph has 3001 characters; Slack takes 1 to 3000. ",
            Assert.Single(_driver.Log));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        _driver.Settings.BotToken = " ";
        Assert.Equal(new SendOutcome.Disconnected("not_authed"), await _driver.SendAsync(Post()));
        Assert.Empty(Slack.Requests);
    }

    [Fact]
    public async Task The_address_of_the_api_is_read_at_each_call()
    {
        _driver.Settings.ApiBaseUrl = new("http://127.0.0.1:5005/playground/api");
        Slack.Answers(Posted);
        await _driver.SendAsync(Post());
        Assert.Equal("http://127.0.0.1:5005/playground/api/chat.postMessage", $"{Slack.Request.Address}");
    }

    [Fact]
    public async Task No_log_line_carries_what_is_secret_or_private()
    {
        Slack
            .Answers("", HttpStatusCode.TooManyRequests)
            .Answers("""{"ok":false,"error":"missing_scope","needed":"chat:write"}""")
            .Answers("used_url", HttpStatusCode.NotFound)
            .Answers("""{"ok":false,"error":"user_not_in_channel"}""")
            .Answers("""{"ok":false,"error":"expired_trigger_id"}""");

        await _driver.SendAsync(Post("confidential words"));
        await _driver.SendAsync(Post("confidential words"));
        await _driver.SendAsync(new Parcel.Reply(Address, Card.Saying("confidential words"), false, Whisper("confidential words")));
        await _driver.AtOnce.OpenFormAsync(Acme, "confidential trigger", new("form", "Title", null, "", [new FormPart.Say("confidential words")]), CancellationToken.None);

        Assert.Equal(4, _driver.Log.Count);
        Assert.DoesNotContain(_driver.Log, line => line.Contains("confidential") || line.Contains("secret") || line.Contains("xoxb"));
    }

    public void Dispose() => _driver.Dispose();

    /// <summary>Everything but these, in the order of the alphabet.</summary>
    private static string Without(JsonNode json, params string[] names) => string.Join(", ",
        json.AsObject().Where(property => !names.Contains(property.Key)).OrderBy(property => property.Key).Select(property => $"{property.Key}={property.Value}"));
}
