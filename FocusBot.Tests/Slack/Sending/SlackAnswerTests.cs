using System.Net;
using System.Text;
using FocusBot.Slack.Json;
using FocusBot.Slack.WebApi;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackAnswerTests
{
    [Fact]
    public void An_answer_that_is_ok_is_given_whole() =>
        Assert.Equal("1.000002", Assert.IsType<SlackResult.Ok>(Method("""{"ok":true,"ts":"1.000002"}""")).Body.Text("ts"));

    [Fact]
    public void A_failure_is_Slacks_own_word() =>
        Assert.Equal(new SlackResult.Error("not_in_channel"), Method("""{"ok":false,"error":"not_in_channel"}"""));

    [Fact]
    public void A_missing_scope_is_named() => Assert.Equal(
        new SlackResult.Error("missing_scope") { Needed = "users:read", Provided = "commands" },
        Method("""{"ok":false,"error":"missing_scope","needed":"users:read","provided":"commands"}"""));

    [Theory]
    [InlineData("""{"ok":false,"error":"Ana wrote: hello"}""")]
    [InlineData("""{"ok":false,"error":7}""")]
    [InlineData("""{"ok":false,"error":"\ud800"}""")]
    [InlineData("""{"ok":false}""")]
    public void What_is_no_word_does_not_pass_for_one(string body) => Assert.Equal(new SlackResult.Unknown("unreadable_error"), Method(body));

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in to the guest network</html>")]
    [InlineData("{\"ok\":true")]
    [InlineData("[]")]
    [InlineData("\"ok\"")]
    [InlineData("{\"ok\":\"true\"}")]
    [InlineData("{}")]
    public void What_Slack_would_not_say_leaves_the_outcome_unknown(string body) => Assert.Equal(new SlackResult.Unknown("not_json"), Method(body));

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "http_500")]
    [InlineData(HttpStatusCode.BadGateway, "http_502")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "http_503")]
    [InlineData(HttpStatusCode.RequestTimeout, "http_408")]
    public void A_server_that_stumbles_leaves_the_outcome_unknown(HttpStatusCode status, string reason) =>
        Assert.Equal(new SlackResult.Unknown(reason), Method("""{"ok":true}""", status) with { Headers = default });

    [Theory]
    [MemberData(nameof(EveryOtherStatus))]
    public void Whoever_answers_on_the_way_may_do_so_after_Slack_has_posted(int status)
    {
        foreach (var body in (string[])["", "<html>", """{"ok":true,"ts":"1.000002"}""", """{"ok":false}""", """{"error":"not_in_channel"}"""])
        {
            Assert.IsType<SlackResult.Unknown>(Method(body, (HttpStatusCode)status));
        }
    }

    public static TheoryData<int> EveryOtherStatus => [.. Enumerable.Range(201, 399).Except([429])];

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 1)]
    [InlineData("86400", 3_600)]
    [InlineData(null, 30)]
    [InlineData("soon", 30)]
    [InlineData("Mon, 02 Mar 2026 12:02:00 GMT", 120)]
    [InlineData("Mon, 02 Mar 2026 11:00:00 GMT", 1)]
    public void A_limit_says_how_long_to_wait(string? retryAfter, int seconds) => Assert.Equal(
        new SlackResult.Limited(TimeSpan.FromSeconds(seconds)),
        Method("", HttpStatusCode.TooManyRequests, ("Retry-After", retryAfter)));

    [Theory]
    [InlineData("ratelimited")]
    [InlineData("rate_limited")]
    public void A_limit_may_come_as_a_word(string word) => Assert.Equal(
        new SlackResult.Limited(TimeSpan.FromSeconds(9)),
        Method($$"""{"ok":false,"error":"{{word}}"}""", HttpStatusCode.OK, ("Retry-After", "9")));

    [Fact]
    public void Scopes_and_time_come_beside_the_answer() => Assert.Equal(
        new AnswerHeaders(SendingDriver.Noon, "commands,chat:write"),
        Method("""{"ok":true}""", HttpStatusCode.OK, ("Date", "Mon, 02 Mar 2026 12:00:00 GMT"), ("x-oauth-scopes", "commands,chat:write")).Headers);

    [Theory]
    [InlineData("ok")]
    [InlineData("")]
    [InlineData("""{"ok":true}""")]
    public void A_reply_address_says_ok_in_many_ways(string body) => Assert.IsType<SlackResult.Ok>(Reply(body));

    [Theory]
    [InlineData("used_url", HttpStatusCode.NotFound, "used_url")]
    [InlineData("expired_url\n", HttpStatusCode.Gone, "expired_url")]
    [InlineData("""{"ok":false,"error":"used_url"}""", HttpStatusCode.OK, "used_url")]
    public void A_reply_address_that_is_spent_says_so(string body, HttpStatusCode status, string word) =>
        Assert.Equal(new SlackResult.Error(word), Reply(body, status));

    [Fact]
    public void A_reply_address_that_stumbles_leaves_the_outcome_unknown() =>
        Assert.Equal(new SlackResult.Unknown("http_503"), Reply("", HttpStatusCode.ServiceUnavailable));

    [Theory]
    [InlineData("<html>Sign in to the guest network</html>", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.NoContent)]
    [InlineData("ok", HttpStatusCode.Created)]
    [InlineData("", HttpStatusCode.Redirect)]
    [InlineData("<html>gone</html>", HttpStatusCode.Gone)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData("forbidden", HttpStatusCode.Forbidden)]
    [InlineData("used_url", HttpStatusCode.BadGateway)]
    public void Whoever_answers_in_place_of_a_reply_address_may_do_so_after_it_was_used(string body, HttpStatusCode status) =>
        Assert.IsType<SlackResult.Unknown>(Reply(body, status));

    [Fact]
    public void A_result_does_not_print_what_Slack_sent() =>
        Assert.Equal("Ok", $"{Method("""{"ok":true,"messages":[{"text":"private"}]}""")}");

    private static SlackResult Method(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string? Value)[] headers) =>
        SlackAnswer.OfMethod(Answer(status, headers), Encoding.UTF8.GetBytes(body), SendingDriver.Noon);

    private static SlackResult Reply(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        SlackAnswer.OfReplyAddress(Answer(status, []), Encoding.UTF8.GetBytes(body), SendingDriver.Noon);

    private static HttpResponseMessage Answer(HttpStatusCode status, (string Name, string? Value)[] headers)
    {
        var answer = new HttpResponseMessage(status);
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }
}
