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
        "https://acme.slack.com/x/archives/C0REVIEW/p1700000000000100", "https://acme.slack.com/archives/C0REVIEW/p1700000000000100/reply",
        "ftp://acme.slack.com/archives/C0REVIEW/p1700000000000100", "javascript:alert(1)", "file:///archives/C0REVIEW/p1700000000000100",
        "/archives/C0REVIEW/p1700000000000100", "acme.slack.com/archives/C0REVIEW/p1700000000000100",
        "https://acme.slack.com/archives/C0REVIEW/p１７00000000000100", "https://app.slack.com/client/T0ACME/C0REVIEW",
    ];

    [Fact]
    public void A_copied_link_names_its_message() =>
        Assert.Equal(new MessageLink("acme", Given.Reviews, Ts, Ts), MessageLink.TryParse(Plain));

    [Theory]
    [InlineData("https://acme.slack.com/archives/C0REVIEW/p1700000000000100?thread_ts=1699999999.000200&cid=C0REVIEW")]
    [InlineData("https://acme.slack.com/archives/C0REVIEW/p1700000000000100?cid=C0REVIEW&thread_ts=1699999999.000200")]
    [InlineData("<https://acme.slack.com/archives/C0REVIEW/p1700000000000100?thread_ts=1699999999.000200&amp;cid=C0REVIEW>")]
    [InlineData("https://acme.slack.com/archives/C0REVIEW/p1700000000000100?cid=C0REVIEW&amp;thread_ts=1699999999.000200")]
    public void The_link_of_a_reply_names_its_root(string text) =>
        Assert.Equal(new MessageLink("acme", Given.Reviews, Ts, RootTs), MessageLink.TryParse(text));

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
        Assert.Equal(new MessageLink("acme", Given.Reviews, Ts, Ts), MessageLink.TryParse(text));

    [Theory]
    [InlineData("https://acme.enterprise.slack.com/archives/C0REVIEW/p1700000000000100", "acme")]
    [InlineData("http://localhost:5080/archives/C0REVIEW/p1700000000000100", null)]
    [InlineData("https://acme.slack.com.evil.example/archives/C0REVIEW/p1700000000000100", null)]
    [InlineData("https://slack.com/archives/C0REVIEW/p1700000000000100", null)]
    [InlineData("https://evilslack.com/archives/C0REVIEW/p1700000000000100", null)]
    public void Only_a_host_of_a_workspace_names_one(string text, string? workspace) =>
        Assert.Equal(workspace, MessageLink.TryParse(text)?.Workspace);

    [Theory]
    [MemberData(nameof(NoLinks))]
    public void Anything_else_is_no_link(string? text) => Assert.Null(MessageLink.TryParse(text));

    [Fact]
    public void Hostile_text_of_any_kind_is_answered_with_a_link_or_none()
    {
        string[] pieces = ["<", ">", "|", "&amp;", "?", "#", "%", "%00", "\0", "\ud800", "\u202e", "://", "https://", "/archives/", "C0REVIEW", "p1700000000000100", "?thread_ts=", "1699999999.000200", "@", ":", "[::1]", " "];
        var dice = Given.Dice(2);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(1, 12)).Select(_ => pieces[dice.Next(pieces.Length)]));
            if (MessageLink.TryParse(text) is { } link)
            {
                Assert.Equal("C0REVIEW", link.Channel.Value);
            }
        }

        Assert.Null(MessageLink.TryParse(new string('<', 100_000)));
        Assert.Null(MessageLink.TryParse($"https://acme.slack.com/archives/{new string('A', 100_000)}/p1700000000000100"));
    }
}
