using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Slack.Sending;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "1234…")]
    [InlineData("", 5, "")]
    public void A_text_is_cut_to_its_place(string text, int longest, string cut) => Assert.Equal(cut, text.Cut(longest));

    [Theory]
    [InlineData("ab😀d", 4, "ab…")]
    [InlineData("ab😀de", 5, "ab😀…")]
    [InlineData("👩‍👩‍👧", 4, "…")]
    [InlineData("éé́éé", 4, "éé́…")]
    public void What_a_reader_sees_as_one_character_is_never_split(string text, int longest, string cut) => Assert.Equal(cut, text.Cut(longest));

    [Fact]
    public void The_length_that_counts_is_the_printed_one() =>
        Assert.Equal("a &amp;…", Mrkdwn.Print(((CardText)"a & b & c").CutAsPrinted(8)));

    [Fact]
    public void A_mention_is_kept_whole_or_left_out() =>
        Assert.Equal("With <@U0ANA> and …", Mrkdwn.Print(CardText.Of($"With {SendingDriver.Ana} and {SendingDriver.Ana}").CutAsPrinted(24)));

    [Fact]
    public void A_time_is_printed_in_UTC_where_the_readers_own_zone_has_no_room() => Assert.Equal(
        "<@U0ANA>’s thread, 2026-03-02 12:00 UTC",
        Mrkdwn.Print(CardText.Of($"{SendingDriver.Ana}’s thread, {SendingDriver.Noon}").CutAsPrinted(75)));

    [Fact]
    public void What_fits_exactly_is_left_alone() =>
        Assert.Equal("&amp;&amp;", Mrkdwn.Print(((CardText)"&&").CutAsPrinted(10)));

    [Fact]
    public void However_it_is_cut_it_fits()
    {
        var text = CardText.Of($"😀 & <{SendingDriver.Ana}> {"so* on":strong} {new CardSpan.Link("https://x.example", "a|b")} {SendingDriver.Noon} &&&& 😀😀😀");
        Assert.All(Enumerable.Range(1, Mrkdwn.Print(text).Length + 1), longest =>
            Assert.InRange(Mrkdwn.Print(text.CutAsPrinted(longest)).Length, 1, longest));
    }
}
