using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Slack.Sending;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    [InlineData("<@U0BEN> says \"no\"", "&lt;@U0BEN&gt; says \"no\"")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("", "")]
    public void Exactly_three_characters_are_escaped(string text, string printed) => Assert.Equal(printed, Mrkdwn.Print(text));

    [Theory]
    [InlineData("Impact", "*Impact*")]
    [InlineData(" Impact ", "*Impact*")]
    [InlineData("a*b *c*", "*a∗b ∗c∗*")]
    [InlineData("one\ntwo\r\nthree", "*one two three*")]
    [InlineData("<!here>*", "*&lt;!here&gt;∗*")]
    [InlineData("", "")]
    [InlineData("  ", "  ")]
    public void Strong_words_cannot_break_out(string text, string printed) => Assert.Equal(printed, Mrkdwn.Print(new CardSpan.Strong(text)));

    [Fact]
    public void People_and_channels_become_mentions() =>
        Assert.Equal("<@U0ANA> in <#C0REVIEW>", Mrkdwn.Print(CardText.Of($"{SendingDriver.Ana} in {SendingDriver.ReviewChannel}")));

    [Fact]
    public void Nobody_is_mentioned_as_nobody() =>
        Assert.Equal("somebody and somebody", Mrkdwn.Print(CardText.Of($"{new UserId("")} and {default(UserId)}")));

    [Fact]
    public void An_id_that_is_none_cannot_become_a_command() =>
        Assert.Equal("<@U1&gt; &lt;!channel>", Mrkdwn.Print(new CardSpan.Person(new("U1> <!channel"))));

    [Fact]
    public void A_moment_is_shown_in_the_readers_own_zone_and_readable_without() => Assert.Equal(
        "<!date^1772452800^{date_short_pretty} {time}|2026-03-02 12:00 UTC>",
        Mrkdwn.Print(new CardSpan.Moment(SendingDriver.Noon.ToOffset(TimeSpan.FromHours(5)))));

    [Theory]
    [InlineData("https://acme.slack.com/archives/C1/p1?thread_ts=1.2&cid=C1", "this thread", "<https://acme.slack.com/archives/C1/p1?thread_ts=1.2&amp;cid=C1|this thread>")]
    [InlineData("https://x.example/a|b>c", "a|b>\nc", "<https://x.example/a%7Cb%3Ec|a∣b&gt; c>")]
    public void A_link_keeps_its_label_inside(string url, string label, string printed) =>
        Assert.Equal(printed, Mrkdwn.Print(new CardSpan.Link(url, label)));

    [Theory]
    [InlineData("!channel")]
    [InlineData("@U0BEN")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("")]
    public void What_is_no_address_is_printed_as_its_label_alone(string url) =>
        Assert.Equal("look &lt;here&gt;", Mrkdwn.Print(new CardSpan.Link(url, "look <here>")));

    [Fact]
    public void The_plain_equivalent_of_strong_words_has_no_asterisks() =>
        Assert.Equal("It reads as Impact &amp; more.", Mrkdwn.PrintUnstressed(CardText.Of($"It reads as {"Impact & more":strong}.")));
}
