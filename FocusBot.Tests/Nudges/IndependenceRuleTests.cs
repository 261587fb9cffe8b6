using FocusBot.Conversations;
using FocusBot.Nudges.Independence;
using FocusBot.Nudges.Interventions;
using FocusBot.Teams.Channels;

namespace FocusBot.Tests.Nudges;

public sealed class IndependenceRuleTests
{
    private static readonly DateTimeOffset LongAgo = Given.Noon.AddDays(-56);

    [Theory]
    [InlineData(6, 6, true)]
    [InlineData(6, 4, true)]
    [InlineData(7, 4, true)]
    [InlineData(6, 3, false)]
    [InlineData(8, 4, false)]
    [InlineData(5, 5, false)]
    [InlineData(0, 0, false)]
    public void It_is_reached_when_most_of_at_least_six_were_named(int all, int named, bool isReached) =>
        Assert.Equal(isReached, IndependenceRule.IsReached(new(all, named), ChannelMode.AskFirst, LongAgo, Given.Noon));

    [Theory]
    [InlineData(ChannelMode.Thread, true)]
    [InlineData(ChannelMode.Private, true)]
    [InlineData(ChannelMode.OnRequest, false)]
    [InlineData(ChannelMode.Off, false)]
    public void Where_FocusBot_says_nothing_by_itself_there_is_nothing_to_offer(object mode, bool isReached) =>
        Assert.Equal(isReached, IndependenceRule.IsReached(new(9, 9), (ChannelMode)mode, LongAgo, Given.Noon));

    [Fact]
    public void It_needs_eight_weeks()
    {
        Assert.False(IndependenceRule.IsReached(new(9, 9), ChannelMode.AskFirst, LongAgo.AddHours(1), Given.Noon));
        Assert.False(IndependenceRule.IsReached(new(9, 9), ChannelMode.AskFirst, here: null, Given.Noon));
    }

    [Fact]
    public void What_came_after_FocusBot_spoke_is_not_theirs()
    {
        OutcomeCount[] moments =
        [
            new(InterventionAct.Ask, Outcome.Named, 2), new(InterventionAct.HoldOut, Outcome.Named, 1), new(InterventionAct.HoldOut, Outcome.Continued, 1), new(InterventionAct.Nudge, null, 1),
        ];

        Assert.Equal(new(9, 5), IndependenceRule.Tally(named: 4, moments));
    }
}
