using FocusBot.Levels.Text;

namespace FocusBot.Tests.Levels;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("Ship it on Friday", "ship it on {day}")]
    [InlineData("<@U012AB> can you own this?", "{mention} can you own this ?")]
    [InlineData("<!here> see <#C024BE|reviews>", "{broadcast} see {channel}")]
    [InlineData("<https://a.example/x?y=1|the plan> slips", "{link} the plan slips")]
    [InlineData("see https://a.example/launch(1) now", "see {link} ( {number} ) now")]
    [InlineData("<mailto:ana@a.example|Ana> knows", "{link} ana knows")]
    [InlineData("R&amp;D &lt;3", "r & d < {number}")]
    [InlineData("great :tada: :+1:", "great tada : + {number} :")]
    [InlineData("run `make all` first", "run {code} first")]
    [InlineData("```\nint x;\n``` broke", "{code} broke")]
    [InlineData("&gt; their words\nmy words", "my words")]
    [InlineData("mine\n>>> theirs\nand more", "mine")]
    [InlineData("fixed the typo (edited)", "fixed the typo")]
    [InlineData("in plan.pdf you see", "in {file} you see")]
    [InlineData("we don’t know", "we don't know")]
    [InlineData("in 2026 or q3, 4 500 or 12h", "in {year} or q3 , {number} {number} or {mixed}")]
    public void A_message_is_read_as_Slack_sends_it(string message, string plain) => Assert.Equal(plain, Plain(message));

    [Theory]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("open ` tick", "open ` tick")]
    [InlineData("open ``` fence", "open ` ` ` fence")]
    [InlineData("time 10:30: late", "time {number} : {number} : late")]
    [InlineData("(edit", "( edit")]
    public void A_mark_that_is_never_closed_stands_for_itself(string message, string plain) => Assert.Equal(plain, Plain(message));

    [Fact]
    public void What_cannot_be_seen_does_not_part_a_word() =>
        Assert.Equal("milestone cafe", Plain("mile\u200bstone cafe\u0301"));

    [Fact]
    public void Half_a_surrogate_pair_is_passed_over() => Assert.Equal("late again", Plain("late \ud83d again \udc00"));

    [Fact]
    public void A_token_tells_where_its_author_wrote_it()
    {
        const string message = "&gt; quoted\nThe *Launch* date";
        var plain = new PlainText();
        SlackText.Read(message, plain);

        var launch = plain.Tokens[2];

        Assert.Equal("Launch", message.Substring(launch.SourceStart, launch.SourceLength));
    }

    [Fact]
    public void No_more_is_read_than_Slack_lets_anybody_send()
    {
        var plain = new PlainText();
        SlackText.Read(string.Concat(Enumerable.Repeat("ab ", SlackText.LongestMessage)), plain);

        Assert.Equal((SlackText.LongestMessage / 3) + 1, plain.Words);
    }

    private static string Plain(string message)
    {
        var plain = new PlainText();
        SlackText.Read(message, plain);
        return string.Join(' ', plain.Tokens.ToArray().Select(token => Name(plain[token].ToString())));
    }

    private static string Name(string token) => token switch
    {
        TokenClass.Mention => "{mention}",
        TokenClass.Channel => "{channel}",
        TokenClass.Broadcast => "{broadcast}",
        TokenClass.Link => "{link}",
        TokenClass.Code => "{code}",
        TokenClass.File => "{file}",
        TokenClass.Day => "{day}",
        TokenClass.Year => "{year}",
        TokenClass.MixedNumber => "{mixed}",
        ['\u0010', ..] => "{number}",
        _ => token,
    };
}
