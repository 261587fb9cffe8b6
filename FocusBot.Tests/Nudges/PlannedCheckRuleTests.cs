using FocusBot.Nudges.Checks;
using FocusBot.Reviews.Exchanges.Signs;
using static FocusBot.Tests.Given;

namespace FocusBot.Tests.Nudges;

/// <summary>When a thread is read again, and which signs count.</summary>
public sealed class PlannedCheckRuleTests
{
    private static readonly TimeSpan Lull = TimeSpan.FromMinutes(2);

    [Fact]
    public void A_first_check_waits_for_the_lull() => Assert.Equal(Noon.AddMinutes(2), PlannedCheckRule.DueAt(null, Noon, Noon, Lull));

    [Fact]
    public void In_a_volley_it_comes_sooner_after_the_next_message() =>
        Assert.Equal(Noon.AddSeconds(40), PlannedCheckRule.DueAt(Noon.AddMinutes(2), Noon.AddSeconds(10), Noon.AddSeconds(10), Lull));

    [Fact]
    public void A_check_that_is_planned_is_not_put_off() =>
        Assert.Equal(Noon.AddSeconds(120), PlannedCheckRule.DueAt(Noon.AddMinutes(2), Noon.AddSeconds(115), Noon.AddSeconds(115), Lull));

    [Fact]
    public void What_was_written_long_ago_is_looked_at_now() => Assert.Equal(Noon.AddHours(3), PlannedCheckRule.DueAt(null, Noon, Noon.AddHours(3), Lull));

    [Theory]
    [InlineData(9, 9, false)]
    [InlineData(10, 1, false)]
    [InlineData(10, 2, true)]
    [InlineData(40, 4, false)]
    [InlineData(40, 5, true)]
    public void A_sign_that_is_not_quite_right_too_often_is_switched_off(int answers, int notQuite, bool isOff) =>
        Assert.Equal(isOff, SignStandingRule.SwitchedOff([new(Sign.Sharpening, answers, notQuite)]).Contains(Sign.Sharpening));
}
