using FocusBot.Conversations;

namespace FocusBot.Tests.Conversations;

public sealed class MessageLinkTests
{
    private const string Plain = "https://acme.slack.com/archives/C0REVIEW/p1700000000000100";

    private static readonly MessageTs Ts = MessageTs.Parse("1700000000.000100"), RootTs = MessageTs.Parse("1699999999.000200");

    public static TheoryData<string?> NoLinks =>
    [
        null, "", "   ", "not a link", "<>", "|", "https://acme.slack.com", "https://acme.slack.com/archives/C0REVIEW",
        "https://acme.slack.com/archives/C0REVIEW/1700000000000100", "https://acme.slack.com/archives/C0REVIEW/p170000000000010",
        "https://acme.slack.com/archives/C0REVIEW/p17000000000001000", "https://acme.slack.com/archives/c0review/p1700000000000100",
        "https://acme.slack.com/archives/../p1700000000000100", "https://acme.slack.com/archives/C0%0AREVIEW/p1700000000000100",
        "https://acme.slack.com/x/archives/C0REVIEW/p1700000000000100", "https://acme.slack.com/archives/C0REVIEW/p1700000000000100/reply", "https://app.slack.com/client/T0ACME/C0REVIEW/thread/C0OTHER-1700000000.000100",
        "ftp://acme.slack.com/archives/C0REVIEW/p1700000000000100", "javascript:alert(1)", "file:///archives/C0REVIEW/p1700000000000100",
        "/archives/C0REVIEW/p1700000000000100", "acme.example/archives/C0REVIEW/p1700000000000100",
        "https://acme.slack.com/archives/C0REVIEW/p１７00000000000100", "https://app.slack.com/client/T0ACME/C0REVIEW",
        "slack://channel?team=T0ACME&id=C0REVIEW", "slack://user?team=T0ACME&id=U0ANA", "https://acme.slack.com/archives/C0REVIEW/p1700000000000100.000100",
        "https://acme.slack.com/archives/C0REVIEW/p1700000000000100-1", "https://example.com/?u=/archives/C0REVIEW/p1700000000000100",
    ];

    [Fact]
    public void A_copied_link_names_its_message() =>
        Assert.Equal(new MessageLink(Given.Reviews, Ts, Ts), MessageLink.Find(Plain));

    [Theory]
    [InlineData("https://acme.slack.com/archives/C0REVIEW/p1700000000000100?thread_ts=1699999999.000200&cid=C0REVIEW")]
    [InlineData("https://acme.slack.com/archives/C0REVIEW/p1700000000000100?cid=C0REVIEW&thread_ts=1699999999.000200")]
    [InlineData("<https://acme.slack.com/archives/C0REVIEW/p1700000000000100?thread_ts=1699999999.000200&amp;cid=C0REVIEW>")]
    [InlineData("https://acme.slack.com/archives/C0REVIEW/p1700000000000100?cid=C0REVIEW&amp;thread_ts=1699999999.000200")]
    public void The_link_of_a_reply_names_its_root(string text) =>
        Assert.Equal(new MessageLink(Given.Reviews, Ts, RootTs), MessageLink.Find(text));

    [Theory]
    [InlineData($"  {Plain}  ")]
    [InlineData($"{Plain}/")]
    [InlineData($"{Plain}#here")]
    [InlineData($"<{Plain}>")]
    [InlineData($"<{Plain}|the review>")]
    [InlineData($"{Plain}?thread_ts=")]
    [InlineData($"{Plain}?thread_ts=oops")]
    [InlineData($"{Plain}?not_thread_ts=1699999999.000200")]
    [InlineData("HTTPS://ACME.SLACK.COM/archives/C0REVIEW/p1700000000000100")]
    [InlineData("http://acme.slack.com/archives/C0REVIEW/p1700000000000100")]
    public void What_stands_around_it_does_no_harm(string text) =>
        Assert.Equal(new MessageLink(Given.Reviews, Ts, Ts), MessageLink.Find(text));

    [Theory]
    [InlineData("https://bigcorp.enterprise.slack.com/archives/C0REVIEW/p1700000000000100")]
    [InlineData("https://app.slack.com/archives/C0REVIEW/p1700000000000100")]
    [InlineData("https://app.slack.com/client/T0ACME/C0REVIEW/thread/C0REVIEW-1700000000.000100")]
    [InlineData("https://app.slack.com/client/E0BIG/C0REVIEW/p1700000000000100")]
    [InlineData("https://acme.slack.com/messages/C0REVIEW/p1700000000000100")]
    [InlineData("https://acme.slack-gov.com/archives/C0REVIEW/p1700000000000100")]
    [InlineData("slack://channel?team=T0ACME&id=C0REVIEW&message=1700000000.000100")]
    [InlineData("https://slack.com/app_redirect?channel=C0REVIEW&message_ts=1700000000.000100")]
    [InlineData("http://localhost:5080/archives/C0REVIEW/p1700000000000100")]
    [InlineData("acme.slack.com/archives/C0REVIEW/p1700000000000100")]
    [InlineData("https%3A%2F%2Facme.slack.com%2Farchives%2FC0REVIEW%2Fp1700000000000100")]
    [InlineData($"{Plain} please")]
    [InlineData($"please see {Plain}, thanks")]
    [InlineData($"<{Plain}|the review of Monday> please")]
    [InlineData($"({Plain}).")]
    [InlineData($"see:{Plain}")]
    [InlineData($"thread={Plain}")]
    [InlineData($"\u200B{Plain}\uFEFF")]
    [InlineData($"{Plain}—thanks")]
    [InlineData($"{Plain}’s question")]
    [InlineData($"{Plain},https://acme.slack.com/archives/C0OTHER/p1700000000000999")]
    [InlineData($"– {Plain} –")]
    [InlineData("https://app.slack.com/client/T0ACME/threads/thread/C0REVIEW-1700000000.000100")]
    [InlineData("https://app.slack.com/client/T0ACME/unreads/thread/C0REVIEW-1700000000.000100?cdn_fallback=2")]
    [InlineData("SLACK://channel?team=T0ACME&id=C0REVIEW&message=1700000000.000100")]
    [InlineData("<slack://channel?team=T0ACME&amp;id=C0REVIEW&amp;message=1700000000.000100|open it> now")]
    [InlineData($"“{Plain}”!")]
    [InlineData($"*{Plain}*")]
    [InlineData($"{Plain} https://acme.slack.com/archives/C0OTHER/p1700000000000999")]
    public void Each_way_to_write_it_names_the_same_message(string text) => Assert.Equal(new MessageLink(Given.Reviews, Ts, Ts), MessageLink.Find(text));

    [Theory]
    [InlineData($"{Plain}?thread_ts=1699999999%2E000200&cid=C0REVIEW")]
    [InlineData("slack://channel?id=C0REVIEW&message=1700000000.000100&thread_ts=1699999999.000200")]
    [InlineData($"{Plain}?thread_ts=1699999999.000200—thanks")]
    [InlineData($"{Plain}?thread_ts=1699999999.000200&cid=C0REVIEW).")]
    public void An_encoded_root_is_one(string text) => Assert.Equal(new MessageLink(Given.Reviews, Ts, RootTs), MessageLink.Find(text));

    [Theory]
    [MemberData(nameof(NoLinks))]
    public void Anything_else_is_no_link(string? text) => Assert.Null(MessageLink.Find(text));

    [Fact]
    public void Hostile_text_of_any_kind_is_answered_with_a_link_or_none()
    {
        string[] pieces = ["<", ">", "|", "&amp;", "?", "#", "%", "%00", "\0", "\ud800", "\u202e", "://", "https://", "/archives/", "C0REVIEW", "p1700000000000100", "?thread_ts=", "1699999999.000200", "@", ":", "[::1]", " "];
        var dice = Given.Dice(2);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(1, 12)).Select(_ => pieces[dice.Next(pieces.Length)]));
            if (MessageLink.Find(text) is { } link)
            {
                Assert.Equal("C0REVIEW", link.Channel.Value);
            }
        }

        Assert.Null(MessageLink.Find(new string('<', 100_000)));
        Assert.Null(MessageLink.Find($"https://acme.slack.com/archives/{new string('A', 100_000)}/p1700000000000100"));
    }
}
