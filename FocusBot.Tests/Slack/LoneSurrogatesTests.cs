using System.Text;
using FocusBot.Slack.Json;

namespace FocusBot.Tests.Slack;

public sealed class LoneSurrogatesTests
{
    [Theory]
    [InlineData("""{"a":"b"}""")]
    [InlineData("""{"a":"\ud83d\ude00 \uD83D\uDE00 \u00e9 \n \\ud83d"}""")]
    [InlineData("""\""")]
    [InlineData("""\u""")]
    [InlineData("""\ud83""")]
    [InlineData("""\uzzzz""")]
    public void What_is_whole_stays_the_same_bytes(string json)
    {
        var bytes = (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(json);

        Assert.Equal(bytes, LoneSurrogates.Replaced(bytes));
    }

    [Theory]
    [InlineData("""{"\ud83d":"\ud83d"}""", """{"\ufffd":"\ufffd"}""")]
    [InlineData("""\ude00\ud83d""", """\ufffd\ufffd""")]
    [InlineData("""\ud83d\ud83d\ude00""", """\ufffd\ud83d\ude00""")]
    [InlineData("""\\\uDBFF!""", """\\\ufffd!""")]
    [InlineData("""\ud83d\u0041""", """\ufffd\u0041""")]
    public void What_is_half_reads_as_the_sign_for_it(string json, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(LoneSurrogates.Replaced(Encoding.UTF8.GetBytes(json)).Span));
}
