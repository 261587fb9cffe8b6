using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Levels;

public sealed class LevelClassifierTests
{
    [Theory]
    [InlineData("Customers are leaving because checkout is slow, is this worth it to them?", Level.Impact)]
    [InlineData("We need two more sprints for the migration, the API isn't ready and QA starts Monday.", Level.Execution)]
    [InlineData("Does leadership know about this? Nobody upstairs has seen the numbers on the exec dashboard.", Level.Optics)]
    [InlineData("thanks everyone, see you after lunch!", Level.None)]
    internal void A_plain_message_is_read(string message, Level level)
    {
        var reading = LevelClassifier.Embedded.Read(message);

        Assert.Equal(level, reading.Level);
        Assert.InRange(reading.Confidence, 0.5, 1);
        Assert.Null(reading.Reason);
    }

    [Theory]
    [InlineData(null, UnreadReason.NoWords)]
    [InlineData("", UnreadReason.NoWords)]
    [InlineData(" \t\n\u200b", UnreadReason.NoWords)]
    [InlineData(":tada: \U0001F680 :+1:", UnreadReason.NoWords)]
    [InlineData("42 3,5 12:30", UnreadReason.NoWords)]
    [InlineData("<@U1> <https://a.example>", UnreadReason.NoWords)]
    [InlineData("\ud800\udfff\ud800", UnreadReason.NoWords)]
    [InlineData("```\nselect the whole of it\n```", UnreadReason.OnlyCode)]
    [InlineData("&gt; we ship on Friday\n&gt; or not", UnreadReason.OnlyQuotes)]
    [InlineData("Agreed!", UnreadReason.OneWord)]
    [InlineData("Wir haben das nicht für die Kunden gebaut und das ist schade", UnreadReason.OtherLanguage)]
    [InlineData("на следующей неделе мы выпускаем", UnreadReason.OtherLanguage)]
    [InlineData("我们下周发布", UnreadReason.OtherLanguage)]
    [InlineData("متى نطلق المنتج", UnreadReason.OtherLanguage)]
    internal void What_cannot_be_read_is_None_at_confidence_zero_with_a_reason(string? message, UnreadReason reason)
    {
        var reading = LevelClassifier.Embedded.Read(message);

        Assert.Equal((Level.None, 0.0, reason), (reading.Level, reading.Confidence, reading.Reason));
        Assert.Empty(reading.Cues);
        Assert.NotEmpty(reason.Sentence());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("customers leave ")]
    [InlineData("`<&:(")]
    [InlineData("```")]
    [InlineData("<http://")]
    [InlineData("שלום לכולם ")]
    [InlineData("a\u0301\u0302\u200d")]
    [InlineData("\ud83d\ude80")]
    [InlineData("\u0000\u0001")]
    public void Forty_thousand_characters_of_anything_get_an_answer(string part)
    {
        var message = string.Concat(Enumerable.Repeat(part, (40_000 / part.Length) + 1));

        var reading = LevelClassifier.Embedded.Read(message);

        Assert.InRange(reading.Confidence, 0, 1);
        Assert.InRange(reading.Cues.Count, 0, 5);
    }

    [Fact]
    public void Reading_leaves_no_garbage_but_the_reading()
    {
        const string message = "Customers are leaving because <https://a.example|checkout> is slow";
        var probabilities = new double[4];
        LevelClassifier.Embedded.Probabilities(message, before: message, probabilities);

        var before = GC.GetAllocatedBytesForCurrentThread();
        LevelClassifier.Embedded.Probabilities(message, before: message, probabilities);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void What_stood_before_has_a_say()
    {
        const string answer = "I think about forty of them";

        var alone = LevelClassifier.Embedded.Read(answer);
        var answering = LevelClassifier.Embedded.Read(answer, "How many customers left us because of the price?");

        Assert.NotEqual(alone.Confidence, answering.Confidence);
    }

    [Fact]
    public void Threads_read_side_by_side_without_disturbing_each_other()
    {
        string[] messages = ["Customers are leaving because checkout is slow", "We need two more sprints for the migration"];
        var alone = messages.Select(message => LevelClassifier.Embedded.Read(message).Confidence).ToArray();

        var together = Enumerable.Range(0, 2000).AsParallel().Select(i => (i, LevelClassifier.Embedded.Read(messages[i % 2]).Confidence));

        Assert.All(together, one => Assert.Equal(alone[one.i % 2], one.Confidence));
    }
}
