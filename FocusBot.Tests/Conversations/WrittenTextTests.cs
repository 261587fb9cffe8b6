using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Conversations;

/// <summary>What people write comes with marks and entities, and is decoded once.</summary>
public sealed class WrittenTextTests
{
    [Theory]
    [InlineData("R&amp;D", "R&D")]
    [InlineData("&amp;amp; &amp;lt;", "&amp; &lt;")]
    [InlineData("1 &lt; 2 &gt; 0", "1 < 2 > 0")]
    [InlineData("<https://x.example/a?b=1&amp;c=2|the plan &amp; more> <https://x.example/a?b=1&amp;c=2>", "the plan & more https://x.example/a?b=1&c=2")]
    [InlineData("<@U2|ben>, <@U3> in <#C1|reviews> and <#C2>", "@ben, somebody in #reviews and a channel")]
    [InlineData("<!here> <!subteam^S1|@designers> <!subteam^S1> <!date^1700000000^{date}|14 Nov>", "@here @designers a group 14 Nov")]
    [InlineData("<mailto:a@x.example|a@x.example>", "a@x.example")]
    [InlineData("a < b, <>, <b>, <", "a < b, <>, <b>, <")]
    [InlineData("", "")]
    public void Its_plain_words_are_those_that_were_typed(string marked, string plain) => Assert.Equal(plain, new WrittenText(marked).Plain);

    [Theory]
    [InlineData("R&D <b>")]
    [InlineData("&amp; is &lt;not&gt;")]
    [InlineData("<!channel> & <@U2>")]
    public void Whatever_was_typed_comes_out_as_it_was_typed(string typed) =>
        Assert.Equal(typed, new WrittenText(Mrkdwn.Escape(new WrittenText(Mrkdwn.Escape(typed)).Plain)).Plain);

    [Theory]
    [InlineData("not  sure https://x", 3, "not", "sure", "https://x")]
    [InlineData(" ask <https://x|the plan> please now ", 3, "ask", "<https://x|the plan>", "please now")]
    [InlineData("<@U2|ben r>and <@U3> topic", 2, "<@U2|ben r>and", "<@U3> topic")]
    [InlineData("a < b > c", 2, "a", "< b > c")]
    [InlineData("one", 3, "one")]
    [InlineData("  ", 3)]
    public void It_is_cut_at_blanks_but_at_none_in_a_mark(string marked, int most, params string[] words) =>
        Assert.Equal(words, new WrittenText(marked).Words(most).Select(word => word.Marked));

    [Fact]
    public void A_long_text_of_marks_that_never_end_is_cut_at_once() =>
        Assert.Single(new WrittenText(string.Concat(Enumerable.Repeat("<a><b", 20_000))).Words(3));

    [Fact]
    public void Printed_by_accident_it_shows_its_length_alone() => Assert.Equal("(7 characters)", $"{new WrittenText("R&amp;D")}");

    [Fact]
    public void It_is_stored_under_the_name_of_earlier_releases() => Assert.Equal("""{"Value":"R\u0026amp;D"}""", JsonSerializer.Serialize(new WrittenText("R&amp;D")));
}
