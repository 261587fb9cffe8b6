using System.Net;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Settings;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>Whether a post is in its thread or channel: it is looked for by its mark.</summary>
public sealed class PostLookTests : IDisposable
{
    private static readonly Parcel.ChannelPost ChannelPost = new(ReviewChannel, Card.Saying("Hello."));

    private readonly SendingDriver _driver = new();

    private FakeSlack Slack => _driver.Slack;

    [Fact]
    public async Task A_post_is_found_again_by_its_mark()
    {
        Slack
            .Answers(Page("""{"user":"U0ANA","ts":"1772452800.000100"}""", "more"))
            .Answers(Page($$"""{"bot_id":"B1","ts":"1772452803.000100",{{Mark("0190bbbb")}}},{"bot_id":"B1","ts":"1772452804.000100",{{Mark(ParcelId)}}}""", "still more"));
        Assert.Equal(new Sighting.Found(ReviewChannel, MessageTs.Parse("1772452804.000100")), await LookForAsync(Post()));
    }

    [Theory]
    [InlineData("""{"ts":"1772452804.000100","metadata":{"event_type":"somebody_elses","event_payload":{"outbox_id":"0190aaaa"}}}""")]
    [InlineData("""{"ts":"1772452804.000100","metadata":{"event_type":"focusbot_nudge"}}""")]
    [InlineData("""{"ts":"1772452804.000100","text":"0190aaaa"}""")]
    public async Task A_post_that_is_not_there_is_absent(string message)
    {
        Slack.Answers(Page(message));
        Assert.Equal(new Sighting.Absent(), await LookForAsync(Post()));
    }

    [Fact]
    public async Task A_channel_post_is_looked_for_among_the_latest_messages()
    {
        Slack.Answers(Page($$"""{"bot_id":"B1","ts":"1772452804.000100",{{Mark(ParcelId)}}}"""));
        Assert.Equal(new Sighting.Found(ReviewChannel, MessageTs.Parse("1772452804.000100")), await LookForAsync(ChannelPost));
        Assert.Equal(
            "https://slack.com/api/conversations.history?channel=C0REVIEW&limit=200&include_all_metadata=true",
            Slack.Request.Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_channel_is_read_three_days_back_from_its_newest_message_whatever_the_clock_here_says()
    {
        Slack
            .Answers(Page("""{"ts":"1999999999.000100"},{"ts":"1999999000.000100"}""", "more"))
            .Answers(Page("""{"ts":"1999750000.000100"},{"ts":"1999740000.000100"}""", "still more"));
        Assert.Equal(new Sighting.Absent(), await LookForAsync(ChannelPost));
        Assert.Equal(2, Slack.Requests.Count);
    }

    [Fact]
    public async Task A_look_that_did_not_reach_the_end_proves_nothing()
    {
        _driver.AnswerWithoutEnd();
        Assert.Equal(new Sighting.Unknowable("too_many_messages"), await LookForAsync(Post()));
    }

    [Fact]
    public async Task A_look_that_is_limited_is_repeated_later_as_is_everything_of_its_method()
    {
        Slack.Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "12"));
        Assert.Equal(
            new Sighting.Limited("-/T0ACME/workspace conversations.replies", TimeSpan.FromSeconds(12)), await LookForAsync(Post()));
    }

    [Fact]
    public async Task A_look_that_got_no_answer_says_nothing()
    {
        Slack.Answers("", HttpStatusCode.BadGateway);
        Assert.Equal(new Sighting.Unclear("http_502"), await LookForAsync(Post()));
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    [InlineData("service_unavailable")]
    [InlineData("request_timeout")]
    [InlineData("team_added_to_org")]
    [InlineData("token_expired")]
    [InlineData("missing_scope")]
    [InlineData("a_word_of_next_year")]
    public async Task A_look_over_which_Slack_stumbles_says_nothing(string word)
    {
        Slack.Answers($$"""{"ok":false,"error":"{{word}}"}""").Answers($$"""{"ok":false,"error":"{{word}}"}""");
        Assert.Equal(new Sighting.Unclear(word), await LookForAsync(Post()));
        Assert.Equal(new Sighting.Unclear(word), await LookForAsync(ChannelPost));
    }

    [Fact]
    public async Task An_answer_without_messages_does_not_pass_for_an_empty_thread()
    {
        Slack.Answers("""{"ok":true}""").Answers(Page("")).Answers("""{"ok":true,"messages":null}""");
        Assert.Equal(new Sighting.Unclear("no_messages"), await LookForAsync(Post()));
        Assert.Equal(new Sighting.Unclear("empty"), await LookForAsync(Post()));
        Assert.Equal(new SendOutcome.Doubtful("no_messages"), await _driver.SendAsync(new Parcel.ThreadReading(ReviewChannel, Root)));
    }

    [Theory]
    [InlineData("thread_not_found")]
    [InlineData("channel_not_found")]
    [InlineData("not_in_channel")]
    public async Task What_cannot_be_read_any_more_is_not_looked_for_again(string word)
    {
        Slack.Answers($$"""{"ok":false,"error":"{{word}}"}""");
        Assert.Equal(new Sighting.Unknowable(word), await LookForAsync(Post()));
    }

    [Fact]
    public async Task A_direct_message_cannot_be_looked_for() =>
        Assert.IsType<Sighting.Unknowable>(await LookForAsync(new Parcel.DirectMessage(Ana, Card.Saying("Hello."))));

    [Fact]
    public async Task A_look_that_is_limited_half_way_goes_on_from_there()
    {
        Slack
            .Answers(Page("""{"user":"U0ANA","ts":"1772452800.000100"}""", "more"))
            .Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "12"))
            .Answers(Page($$"""{"bot_id":"B1","ts":"1772452804.000100",{{Mark(ParcelId)}}}"""));

        var notYet = Assert.IsType<Sighting.NotYet>(await _driver.Sender.LookForAsync(Acme, ParcelId, Post(), null, CancellationToken.None));
        Assert.IsType<Sighting.Limited>(await _driver.Sender.LookForAsync(Acme, ParcelId, Post(), notYet.Progress, CancellationToken.None));
        Assert.IsType<Sighting.Found>(await _driver.Sender.LookForAsync(Acme, ParcelId, Post(), notYet.Progress, CancellationToken.None));
    }

    [Fact]
    public async Task An_old_thread_is_looked_through_from_three_days_before_its_newest_message()
    {
        Slack
            .Answers(Page("""{"user":"U0ANA","ts":"1772452800.000100","thread_ts":"1772452800.000100","reply_count":900,"latest_reply":"1773452800.000100"}""", "more"))
            .Answers(Page($$"""{"bot_id":"B1","ts":"1773452800.000100",{{Mark(ParcelId)}}}""", "still more"));

        Assert.IsType<Sighting.Found>(await LookForAsync(Post()));
        Assert.EndsWith("&oldest=1773193600.000100&inclusive=true", Slack.Requests[^1].Address.AbsoluteUri, StringComparison.Ordinal);
    }

    public void Dispose() => _driver.Dispose();

    private async Task<Sighting> LookForAsync(Parcel parcel)
    {
        var sighting = await _driver.Sender.LookForAsync(Acme, ParcelId, parcel, null, CancellationToken.None);
        while (sighting is Sighting.NotYet(var progress))
        {
            sighting = await _driver.Sender.LookForAsync(Acme, ParcelId, parcel, progress, CancellationToken.None);
        }

        return sighting;
    }
}
