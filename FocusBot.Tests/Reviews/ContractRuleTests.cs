using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Contracts;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Tests.Reviews;

public sealed class ContractRuleTests
{
    [Theory]
    [InlineData("impact", Level.Impact)]
    [InlineData("Execution first, please", Level.Execution)]
    [InlineData("https://acme.slack.com/archives/C1/p1700000000000100 *Optics*", Level.Optics)]
    [InlineData("impact execution", Level.Impact)]
    [InlineData("none", null)]
    [InlineData("impactful work", null)]
    [InlineData("", null)]
    public void The_first_level_among_the_words_is_meant(string words, object? level) => Assert.Equal((Level?)level, ContractRule.LevelIn(words));

    [Theory]
    [InlineData(0, 0, 20, 0)]
    [InlineData(0, 4, 20, 0)]
    [InlineData(0, 5, 20, 5)]
    [InlineData(0, 5, 5, 0)]
    [InlineData(0, 5, 6, 5)]
    [InlineData(5, 4, 20, 5)]
    [InlineData(5, 9, 20, 5)]
    [InlineData(5, 10, 20, 10)]
    [InlineData(0, 10, 10, 0)]
    public void The_thread_is_told_a_number_in_steps_and_never_everybody(int told, int differing, int others, int tells) =>
        Assert.Equal(tells, ContractRule.Tell(told, differing, others));

    [Fact]
    public void No_two_numbers_one_after_the_other_tell_who_pressed_in_between()
    {
        var told = Enumerable.Range(0, 200).Select(differing => ContractRule.Tell(0, differing, 500)).Distinct().ToList();

        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.Second - pair.First >= FocusBot.People.Crowd.Fewest));
    }

    [Theory]
    [InlineData(true, "No", "Yes")]
    [InlineData(false, "Yes", "Yes")]
    [InlineData(false, "Unknown", "Unknown")]
    [InlineData(false, "No", "No")]
    public void The_people_of_the_thread_may_say_it_and_facilitators(bool isOfThread, string right, string may) => Assert.Equal(
        Enum.Parse<Right>(may), ContractRule.MaySay(Given.ThreadOf(isOfThread ? [Given.Ana, Given.Ben] : [Given.Ben]), Given.Ana, Enum.Parse<Right>(right)));
}
