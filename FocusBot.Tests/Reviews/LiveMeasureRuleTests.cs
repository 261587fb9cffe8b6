using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Readings;

namespace FocusBot.Tests.Reviews;

public sealed class LiveMeasureRuleTests
{
    [Theory]
    [InlineData(20, 16, false)]
    [InlineData(20, 15, true)]
    [InlineData(20, 0, true)]
    [InlineData(19, 0, false)] // One says too little.
    [InlineData(0, 0, false)]
    public void Fewer_than_four_in_five_of_the_last_twenty_are_too_few(int answers, int right, bool isTooOftenWrong) => Assert.Equal(
        isTooOftenWrong,
        LiveMeasureRule.IsTooOftenWrong(LiveMeasureRule.Of(
            [.. Enumerable.Range(0, answers).Select(number => new ReadingAnswer(Level.Execution, number < right ? Level.Execution : Level.None))])));
}
