using System.Net;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Sending;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

public sealed class ReplyAddressesTests : IDisposable
{
    private readonly SendingDriver _driver = new();

    private FakeSlack Slack => _driver.Slack;

    [Fact]
    public async Task A_reply_goes_to_its_address_without_a_token()
    {
        Slack.Answers("ok");
        Assert.Equal(new SendOutcome.Delivered(null, null), await _driver.SendAsync(Reply(replacesOriginal: true)));
        Assert.Equal(("POST", Address.Value, null), (Slack.Request.Method.Method, $"{Slack.Request.Address}", Slack.Request.Authorization));
        Assert.Equal((true, null, null), Shape());
    }

    [Fact]
    public async Task A_reply_that_replaces_nothing_is_ephemeral_in_the_thread()
    {
        Slack.Answers("ok");
        await _driver.SendAsync(Reply(replacesOriginal: false));
        Assert.Equal((false, "ephemeral", "1772452800.000100"), Shape());
    }

    [Theory]
    [InlineData("used_url", HttpStatusCode.NotFound)]
    [InlineData("expired_url", HttpStatusCode.Gone)]
    public async Task A_spent_address_is_replaced_by_a_private_note_at_once(string body, HttpStatusCode status)
    {
        Slack.Answers(body, status).Answers("""{"ok":true,"message_ts":"1772452801.000200"}""");
        Assert.Equal(new SendOutcome.Delivered(ReviewChannel, null), await _driver.SendAsync(Reply(replacesOriginal: true)));
        Assert.Equal(["/actions/T0ACME/1/secret", "/api/chat.postEphemeral"], Slack.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task A_spent_address_without_a_note_is_a_refusal()
    {
        Slack.Answers("used_url", HttpStatusCode.NotFound);
        Assert.Equal(new SendOutcome.Refused("used_url"), await _driver.SendAsync(new Parcel.Reply(Address, Card.Saying("Saved."), false, null)));
    }

    [Fact]
    public async Task A_limit_on_the_note_is_the_notes_own()
    {
        Slack.Answers("used_url", HttpStatusCode.NotFound).Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "5"));
        Assert.Equal(
            new SendOutcome.Limited("-/T0ACME/workspace chat.postEphemeral", TimeSpan.FromSeconds(5)),
            await _driver.SendAsync(Reply(replacesOriginal: true)));
    }

    [Fact]
    public async Task A_limit_on_the_address_holds_up_replies()
    {
        Slack.Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "5"));
        Assert.Equal(new SendOutcome.Limited("-/T0ACME/workspace replies", TimeSpan.FromSeconds(5)), await _driver.SendAsync(Reply(replacesOriginal: true)));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadGateway)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData("<html>not found</html>", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.NoContent)]
    public async Task A_reply_whose_outcome_is_unknown_is_not_whispered_too(string body, HttpStatusCode status)
    {
        Slack.Answers(body, status);
        Assert.IsType<SendOutcome.Doubtful>(await _driver.SendAsync(Reply(replacesOriginal: false)));
        Assert.Single(Slack.Requests);
    }

    [Theory]
    [InlineData("https://evil.example/actions")]
    [InlineData("https://hooks.slack.com.evil.example/actions")]
    [InlineData("https://evil.example/hooks.slack.com")]
    [InlineData("https://hooks.slack.com@evil.example/actions")]
    [InlineData("http://hooks.slack.com/actions")]
    [InlineData("https://evil-slack-gov.com/actions")]
    [InlineData("http://127.0.0.1:5005/actions")]
    [InlineData("http://slack.com/actions")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task Nothing_is_posted_to_a_stranger(string address)
    {
        var reply = new Parcel.Reply(new(address), Card.Saying("Saved."), false, null);
        Assert.Equal(new SendOutcome.Refused("foreign_reply_address"), await _driver.SendAsync(reply));
        Assert.Empty(Slack.Requests);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/actions/1", "https://slack.com/api/")]
    [InlineData("https://hooks.slack-gov.com/actions/1", "https://slack-gov.com/api/")]
    [InlineData("http://slack.example:8080/hooks/1", "http://slack.example:8080/api/")]
    [InlineData("http://localhost:5005/playground/hooks/1", "http://127.0.0.1:5005/playground/api/")]
    public void Slack_and_the_server_in_its_place_are_answered(string address, string apiBaseUrl) =>
        Assert.True(ReplyAddresses.IsSlack(new(address), new(apiBaseUrl)));

    public void Dispose() => _driver.Dispose();

    private static Parcel.Reply Reply(bool replacesOriginal) => new(Address, Card.Saying("Saved."), replacesOriginal, Whisper());

    private (bool? Replaces, string? Type, string? Thread) Shape() => (
        (bool?)Slack.Request.Json["replace_original"], (string?)Slack.Request.Json["response_type"], (string?)Slack.Request.Json["thread_ts"]);
}
