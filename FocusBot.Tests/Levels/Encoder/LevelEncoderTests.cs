using FocusBot.Levels.Encoder;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Levels.Encoder;

public sealed class LevelEncoderTests : IClassFixture<LoadedEncoder>
{
    private readonly LevelEncoder _encoder;

    public LevelEncoderTests(LoadedEncoder loaded) => _encoder = loaded.Encoder;

    [Theory]
    [InlineData("Customers are leaving because checkout is slow, is this worth it to them?", null, Level.Impact)]
    [InlineData("We need two more sprints for the migration, the API isn't ready and QA starts Monday.", null, Level.Execution)]
    [InlineData("Does leadership know about this? Nobody upstairs has seen the numbers on the exec dashboard.", null, Level.Optics)]
    [InlineData("thanks everyone, see you after lunch!", null, Level.None)]
    [InlineData("They'd rather wait a week than lose their drafts.", "When do we ship the editor?", Level.Impact)]
    internal void A_plain_message_is_read(string message, string? previous, Level level)
    {
        var reading = _encoder.Read(message, previous);

        Assert.Equal(level, reading.Level);
        Assert.Equal(1, Enum.GetValues<Level>().Sum(each => reading.Probabilities[each]), 9);
        Assert.Empty(reading.Cues);
    }

    [Theory]
    [InlineData(null, UnreadReason.NoWords)]
    [InlineData(":tada: \U0001F680 :+1:", UnreadReason.NoWords)]
    [InlineData("```\nselect the whole of it\n```", UnreadReason.OnlyCode)]
    [InlineData("&gt; we ship on Friday\n&gt; or not", UnreadReason.OnlyQuotes)]
    [InlineData("Agreed!", UnreadReason.OneWord)]
    [InlineData("Wir haben das nicht für die Kunden gebaut und das ist schade", UnreadReason.OtherLanguage)]
    internal void What_cannot_be_read_never_reaches_the_network(string? message, UnreadReason reason)
    {
        var reading = _encoder.Read(message, previous: null);

        Assert.Equal((Level.None, 0.0, reason), (reading.Level, reading.Confidence, reading.Reason));
        Assert.Equal(default, reading.Probabilities);
    }

    [Fact]
    public async Task Many_threads_read_at_once_and_each_gets_the_same_answer()
    {
        const string message = "The nurses stop waiting for the lift, that's an hour a day for them.";
        var alone = _encoder.Read(message, previous: null).Probabilities;

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _encoder.Read(message, previous: null).Probabilities)));

        Assert.All(together, one => Assert.Equal(alone, one));
    }
}

/// <summary>The encoder beside the program, loaded once for all tests of a class.</summary>
public sealed class LoadedEncoder : IDisposable
{
    internal LevelEncoder Encoder { get; } = LevelEncoder.Load(EncoderFiles.BesideTheProgram);

    public void Dispose() => Encoder.Dispose();
}
