using FocusBot.Conversations;

namespace FocusBot.Tests.Conversations;

public sealed class MessageTsTests
{
    public static TheoryData<string?> NoTimestamps =>
    [
        null, "", ".", "1700000000", "1700000000.", "1700000000.1", "1700000000.0001000", ".000100", "170000000.000100", "17000000000.000100",
        "1700000000.000100.1", "1700000000,000100", "-700000000.000100", "+700000000.000100", "1700000000.00010x", "1700000000. 00100",
        " 1700000000.000100", "1700000000.000100\n", "17e0000000.000100", "１７０００００００0.000100", "0x00000000.000100",
        "170000000\0.000100", "1700000000.00010\0",
    ];

    [Theory]
    [InlineData("1700000000.000100")]
    [InlineData("1700000000.000000")]
    [InlineData("1772452800.999999")]
    [InlineData("9999999999.999999")]
    [InlineData("0000000000.000000")]
    [InlineData("0000000001.000001")]
    public void It_prints_as_it_was_read(string text) => Assert.Equal(text, MessageTs.Parse(text).ToString());

    [Fact]
    public void No_number_of_microseconds_loses_its_last_digits()
    {
        var dice = Given.Dice(1);
        for (var i = 0; i < 5_000; i++)
        {
            var text = $"{dice.NextInt64(1_000_000_000, 10_000_000_000)}.{dice.Next(1_000_000):D6}";
            Assert.Equal(text, MessageTs.Parse(text).ToString());
        }
    }

    [Theory]
    [MemberData(nameof(NoTimestamps))]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(MessageTs.TryParse(text, out var ts));
        Assert.Equal(default, ts);
        Assert.Throws<FormatException>(() => MessageTs.Parse(text));
    }

    [Fact]
    public void A_refusal_does_not_repeat_what_it_was_given() =>
        Assert.DoesNotContain("secret", Assert.Throws<FormatException>(() => MessageTs.Parse("secret")).Message, StringComparison.Ordinal);

    [Fact]
    public void Messages_are_ordered_by_it_as_their_texts_are()
    {
        string[] texts = ["0000000009.000000", "0000000010.000000", "1700000000.000099", "1700000000.000100", "1700000001.000000"];
        var shuffled = texts.Select(MessageTs.Parse).Reverse().ToArray();

        Assert.Equal(texts, shuffled.Order().Select(ts => ts.ToString()));
        Assert.Equal(texts, texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_operators_agree_with_each_other()
    {
        var (earlier, same, later) = (MessageTs.Parse("1700000000.000100"), MessageTs.Parse("1700000000.000100"), MessageTs.Parse("1700000000.000101"));

        Assert.True(earlier < later && later > earlier && earlier <= same && earlier >= same && earlier == same && earlier != later);
        Assert.False(later < earlier || earlier > later || earlier < same || later <= earlier || earlier >= later);
    }

    [Fact]
    public void Its_instant_is_to_the_microsecond() => Assert.Equal(
        new DateTimeOffset(2023, 11, 14, 22, 13, 20, TimeSpan.Zero).AddMicroseconds(100), MessageTs.Parse("1700000000.000100").Instant);

    [Fact]
    public void An_instant_gives_it_back() =>
        Assert.Equal("1772452800.000007", MessageTs.At(Given.Noon.AddMicroseconds(7)).ToString());

    [Fact]
    public void The_default_comes_before_every_message() => Assert.True(default(MessageTs) < MessageTs.Parse("0000000000.000001"));
}
