using FocusBot.Reviews.Asking;

namespace FocusBot.Tests.Reviews;

/// <summary>How often FocusBot asks two people of a channel by itself.</summary>
public sealed class AskingPaceRuleTests
{
    private static readonly DateTimeOffset Now = Given.Noon.AddDays(60);

    [Fact]
    public void A_channel_that_was_never_asked_may_be() => Assert.False(AskingPaceRule.HadItsQuestion([], null, Now));

    [Theory]
    [InlineData(0, true)]
    [InlineData(6.9, true)]
    [InlineData(7, false)]
    public void One_pair_a_week_is_asked(double daysAgo, bool had) =>
        Assert.Equal(had, AskingPaceRule.HadItsQuestion([Asked(daysAgo, PairQuestionState.Open), Asked(20, PairQuestionState.Expired)], null, Now));

    [Fact]
    public void What_was_held_out_had_its_week_too() => Assert.True(AskingPaceRule.HadItsQuestion([], Now.AddDays(-6), Now));

    [Fact]
    public void A_difference_that_was_found_ends_the_waiting() =>
        Assert.False(AskingPaceRule.HadItsQuestion([Asked(1, PairQuestionState.Expired), Asked(40, PairQuestionState.Differed)], Now.AddDays(-1), Now));

    [Theory]
    [InlineData(PairQuestionState.Expired, PairQuestionState.Expired, true)]
    [InlineData(PairQuestionState.NotStuck, PairQuestionState.Expired, true)]
    [InlineData(PairQuestionState.NotStuck, PairQuestionState.NotStuck, true)]
    [InlineData(PairQuestionState.BothAnswered, PairQuestionState.Expired, false)]
    [InlineData(PairQuestionState.Expired, PairQuestionState.Differed, false)]
    internal void Two_in_a_row_that_came_to_nothing_end_it_for_a_while(PairQuestionState last, PairQuestionState before, bool pauses) =>
        Assert.Equal(pauses, AskingPaceRule.IsTimeToPause([Asked(1, last), Asked(9, before), Asked(17, PairQuestionState.Expired)], null));

    [Fact]
    public void One_alone_ends_nothing() => Assert.False(AskingPaceRule.IsTimeToPause([Asked(1, PairQuestionState.Expired)], null));

    [Fact]
    public void What_still_waits_or_was_ended_by_the_settings_says_nothing() => Assert.True(AskingPaceRule.IsTimeToPause(
        [Asked(1, PairQuestionState.Open), Asked(2, PairQuestionState.Expired), Asked(3, PairQuestionState.Dropped), Asked(4, PairQuestionState.NotStuck)], null));

    [Fact]
    public void What_led_to_a_pause_is_not_counted_again()
    {
        PairQuestion[] asked = [Asked(1, PairQuestionState.Expired), Asked(40, PairQuestionState.Expired), Asked(48, PairQuestionState.Expired)];

        Assert.False(AskingPaceRule.IsTimeToPause(asked, countsFrom: Now.AddDays(-10)));
        Assert.True(AskingPaceRule.IsTimeToPause([.. asked, Asked(8, PairQuestionState.NotStuck)], countsFrom: Now.AddDays(-10)));
    }

    private static PairQuestion Asked(double daysAgo, PairQuestionState state) =>
        new(Given.Thread, new(Given.Ana, Given.Ben), Now.AddDays(-daysAgo), Now.AddDays(1 - daysAgo), state, null, null);
}
