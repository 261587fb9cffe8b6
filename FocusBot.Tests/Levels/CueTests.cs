using FocusBot.Levels.Linear;

namespace FocusBot.Tests.Levels;

public sealed class CueTests
{
    private const string Long =
        "Leadership has not seen the dashboard, the board hears it from the sister team, nobody upstairs knows who did the work, and our director wants one slide for the CEO before the steering committee meets";

    [Fact]
    public void There_are_at_most_five() => Assert.InRange(LevelClassifier.Embedded.Read(Long).Cues.Count, 1, 5);

    [Fact]
    public void They_stand_in_the_author_s_order_and_words()
    {
        var places = LevelClassifier.Embedded.Read(Long).Cues.Select(cue => Long.IndexOf(cue, StringComparison.Ordinal)).ToArray();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("Customers are leaving because checkout is slow and they cannot pay")]
    [InlineData("We need two more sprints for the migration because the tests fail")]
    [InlineData(Long)]
    public void Without_them_the_message_reads_less_like_the_level(string message)
    {
        var reading = LevelClassifier.Embedded.Read(message);
        var without = reading.Cues.Aggregate(message, (text, cue) => text.Replace(cue, "", StringComparison.Ordinal));

        Assert.True(LevelClassifier.Embedded.Read(without).Probabilities[reading.Level] < reading.Confidence);
    }

    [Fact]
    public void A_word_that_nobody_reads_is_never_among_them()
    {
        var endless = string.Concat(Enumerable.Repeat("customers", 700));

        Assert.All(LevelClassifier.Embedded.Read($"our customers leave because of {endless} and {endless} revenue").Cues, cue => Assert.InRange(cue.Length, 1, 81));
        Assert.DoesNotContain(LevelClassifier.Embedded.Read(endless).Cues, cue => cue.Length > 40);
    }

    [Fact]
    public void Quoted_words_are_never_among_them() =>
        Assert.DoesNotContain(
            LevelClassifier.Embedded.Read("&gt; customers customers churn\nWe need two sprints for the API").Cues,
            cue => cue.Contains("customers", StringComparison.OrdinalIgnoreCase));
}
