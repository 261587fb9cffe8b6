using System.Net;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Settings;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

public sealed class ThreadPagesTests : IDisposable
{
    private static readonly Parcel.ThreadReading Reading = new(ReviewChannel, Root);

    private readonly SendingDriver _driver = new();

    private FakeSlack Slack => _driver.Slack;

    [Fact]
    public async Task A_thread_is_read_page_by_page_and_its_root_counts_once()
    {
        Slack
            .Answers(Page("""{"user":"U0ANA","ts":"1772452800.000100","text":"root"},{"user":"U0BEN","ts":"1772452801.000100"}""", "next=="))
            .Answers(Page("""{"user":"U0ANA","ts":"1772452800.000100"},{"user":"U0CY","ts":"1772452802.000100"}""", ""));

        Assert.Equal(
            ["1772452800.000100 U0ANA", "1772452801.000100 U0BEN", "1772452802.000100 U0CY"],
            await ReadAsync());
        Assert.Equal(
            [
                "https://slack.com/api/conversations.replies?channel=C0REVIEW&limit=200&include_all_metadata=true&ts=1772452800.000100",
                "https://slack.com/api/conversations.replies?channel=C0REVIEW&limit=200&include_all_metadata=true&ts=1772452800.000100&cursor=next%3D%3D",
            ],
            Slack.Requests.Select(request => request.Address.AbsoluteUri));
        Assert.All(Slack.Requests, request => Assert.Equal(("GET", ""), (request.Method.Method, request.Body)));
    }

    [Theory]
    [InlineData("""{"user":"U1","ts":"1000000000.000001"}""", true)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","subtype":null}""", true)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","subtype":"file_share"}""", true)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","subtype":"me_message"}""", true)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","subtype":"thread_broadcast"}""", true)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","subtype":"channel_join"}""", false)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","subtype":"next_years"}""", false)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","subtype":7}""", false)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","bot_id":"B1"}""", false)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","hidden":true}""", false)]
    [InlineData("""{"user":"USLACKBOT","ts":"1000000000.000001"}""", false)]
    [InlineData("""{"ts":"1000000000.000001","subtype":"bot_message","bot_id":"B1"}""", false)]
    [InlineData("""{"user":"U1","ts":"yesterday"}""", false)]
    [InlineData("""{"ts":"1000000000.000001"}""", false)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","user_team":"T0ELSE"}""", false)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","source_team":"T0ELSE"}""", false)]
    [InlineData("""{"user":"U1","ts":"1000000000.000001","user_team":"T0ACME"}""", true)]
    [InlineData("null", false)]
    public async Task Only_what_people_wrote_counts(string message, bool counts)
    {
        Slack.Answers(Page(message));
        Assert.Equal(counts ? 1 : 0, (await ReadAsync()).Count());
    }

    [Theory]
    [InlineData("thread_not_found")]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    public async Task A_thread_that_cannot_be_read_is_refused(string word)
    {
        Slack.Answers($$"""{"ok":false,"error":"{{word}}"}""");
        Assert.Equal(new SendOutcome.Refused(word), await _driver.SendAsync(Reading));
    }

    [Fact]
    public async Task A_limit_half_way_loses_nothing_that_was_read()
    {
        Slack
            .Answers(Page("""{"user":"U0ANA","ts":"1772452800.000100"}""", "more"))
            .Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "60"))
            .Answers(Page("""{"user":"U0BEN","ts":"1772452801.000100"}""", ""));

        var first = Assert.IsType<SendOutcome.ReadOn>(await _driver.SendAsync(Reading));
        Assert.Equal("U0ANA", Assert.Single(first.Messages).Author.Value);
        Assert.Equal(
            new SendOutcome.Limited("-/T0ACME/workspace conversations.replies", TimeSpan.FromSeconds(60)), await _driver.SendAsync(Reading, first.Progress));
        var last = Assert.IsType<SendOutcome.Read>(await _driver.SendAsync(Reading, first.Progress));
        Assert.Equal("U0BEN", Assert.Single(last.Messages).Author.Value);
        Assert.EndsWith("&cursor=more", Slack.Requests[^1].Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_that_Slack_takes_no_more_costs_one_call()
    {
        Slack
            .Answers(Page("""{"user":"U0ANA","ts":"1772452800.000100"},{"user":"U0BEN","ts":"1772452801.000100"}""", "more"))
            .Answers("""{"ok":false,"error":"invalid_cursor"}""")
            .Answers(Page("""{"user":"U0BEN","ts":"1772452801.000100"},{"user":"U0CY","ts":"1772452802.000100"}""", ""));

        Assert.Equal(["U0ANA", "U0BEN", "U0CY"], (await ReadAsync()).Select(message => message.Split(' ')[1]).Distinct());
        Assert.EndsWith("&oldest=1772452801.000100&inclusive=true", Slack.Requests[^1].Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_without_end_is_read_for_a_hundred_pages_at_most()
    {
        _driver.AnswerWithoutEnd();
        await ReadAsync();
        Assert.InRange(Slack.Requests.Count, 25, 101);
    }

    [Fact]
    public async Task Of_the_newest_words_one_page_is_asked_for()
    {
        Slack.Answers(Page("""{"user":"U0BEN","ts":"1772452861.000100","text":"why?"}""", ""));
        var known = Enumerable.Range(0, 60).Select(second => MessageTs.At(Noon.AddSeconds(-second))).ToList();

        var read = Assert.IsType<SendOutcome.Read>(await _driver.SendAsync(Reading with { NewestWithWords = 60, KnownNewest = known }));

        Assert.Equal("why?", Assert.Single(read.Messages).Words?.Marked);
        Assert.EndsWith($"&oldest={known[59]}&inclusive=true", Slack.Request.Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_newer_than_a_page_of_the_newest_is_read_instead_of_it_and_no_words_are_kept_between_the_pages()
    {
        using var driver = new SendingDriver(distribution: SlackDistribution.Unlisted);
        var page = string.Join(',', Enumerable.Range(10, 15).Select(second => $$"""{"user":"U0BEN","ts":"17724528{{second}}.000100","text":"secret"}"""));
        driver.Slack.Answers(Page(page, "more")).Answers(Page("""{"user":"U0CY","ts":"1772452824.000100","text":"newest"}""", ""));
        var reading = Reading with { NewestWithWords = 60, KnownNewest = [.. Enumerable.Range(1, 60).Select(second => MessageTs.At(Noon.AddSeconds(-second)))] };

        var further = Assert.IsType<SendOutcome.ReadOn>(await driver.SendAsync(reading));
        Assert.Empty(further.Messages);
        Assert.DoesNotContain("secret", further.Progress, StringComparison.Ordinal);

        var read = Assert.IsType<SendOutcome.Read>(await driver.SendAsync(reading, further.Progress));
        Assert.Equal("newest", Assert.Single(read.Messages).Words?.Marked);
        Assert.Equal(["limit=15", "limit=15"], driver.Slack.Requests.Select(request => request.Address.Query.Split('&')[1]));
        Assert.Contains("oldest=1772452818.000100", driver.Slack.Requests[1].Address.Query, StringComparison.Ordinal);
    }

    public void Dispose() => _driver.Dispose();

    /// <summary>Page by page, as the outbox asks for them.</summary>
    private async Task<IEnumerable<string>> ReadAsync()
    {
        var (read, outcome) = (new List<FetchedMessage>(), await _driver.SendAsync(Reading));
        for (; outcome is SendOutcome.ReadOn page; outcome = await _driver.SendAsync(Reading, page.Progress))
        {
            read.AddRange(page.Messages);
        }

        return [.. read.Concat(Assert.IsType<SendOutcome.Read>(outcome).Messages).Select(message => $"{message.Ts} {message.Author}").Distinct()];
    }
}
