using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Summaries.Week;

namespace FocusBot.Tests.Summaries;

public sealed class ActCountRuleTests
{
    private static readonly IsoWeek Week = new(2026, 9);

    /// <summary>Within the day in which one sees what came of the week's last moments.</summary>
    private static readonly DateTimeOffset Now = Week.End.AddHours(9);

    private static readonly WeekAct Asked = new(InterventionAct.Ask, null, null, false, PairQuestionState.Open, Week.End.AddHours(-2));

    [Fact]
    public void What_was_asked_hours_ago_is_open() => Assert.Equal((1, 1, 0), Of(Asked));

    [Fact]
    public void What_nobody_could_tell_within_a_day_is_not_open() => Assert.Equal((1, 0, 0), Of(Asked with { At = Week.Begin.AddHours(1) }));

    [Fact]
    public void What_was_taken_back_decided_or_ended_is_not_open()
    {
        Assert.Equal((1, 0, 1), Of(Asked with { Nudge = NudgeState.TakenBack, Question = PairQuestionState.BothAnswered }));
        Assert.Equal((1, 0, 1), Of(Asked with { Nudge = NudgeState.Removed, Question = PairQuestionState.BothAnswered }));
        Assert.Equal((1, 0, 0), Of(Asked with { Nudge = NudgeState.InTheThread, IsDecided = true, Question = PairQuestionState.BothAnswered }));
        Assert.Equal((1, 0, 0), Of(Asked with { Question = PairQuestionState.NotStuck }));
        Assert.Equal((1, 0, 0), Of(Asked with { Question = PairQuestionState.Expired }));
        Assert.Equal((1, 0, 0), Of(Asked with { Outcome = Outcome.Silent }));
    }

    [Fact]
    public void A_nudge_that_stands_and_of_which_nothing_has_come_yet_is_open() =>
        Assert.Equal((1, 1, 0), Of(Asked with { Nudge = NudgeState.InTheThread, Question = PairQuestionState.BothAnswered }));

    [Fact]
    public void What_was_held_back_was_not_done() =>
        Assert.Equal((0, 0, 0), Of(Asked with { Act = InterventionAct.HoldOut, Question = null }));

    [Fact]
    public void Asking_is_compared_with_holding_back_over_all_weeks_and_declared_levels_with_nothing()
    {
        var longAgo = Week.Begin.AddDays(-40);
        var count = ActCountRule.Of(
            [
                Asked with { At = longAgo, Outcome = Outcome.Converged },
                Asked with { At = longAgo, Outcome = Outcome.Continued },
                Asked with { Act = InterventionAct.Nudge, Outcome = Outcome.Divided, Question = null },
                Asked with { Act = InterventionAct.Nudge, Question = null, IsDecided = true, Nudge = NudgeState.InTheThread },
                Asked with { Outcome = Outcome.Named, Nudge = NudgeState.TakenBack },
                Asked with { Act = InterventionAct.NudgeForDeclared, Outcome = Outcome.Named, Question = null },
                Asked with { Act = InterventionAct.HoldOut, Outcome = Outcome.Continued, Question = null },
                Asked with { Act = InterventionAct.HoldOut, Outcome = Outcome.Named, Question = null },
                Asked with { Act = InterventionAct.HoldOut, Question = null },
            ],
            Week, Now);

        Assert.Equal((new(3, 4), new(1, 2)), (count.Tried, count.Held));
    }

    private static (int Acted, int Open, int TakenBack) Of(WeekAct act)
    {
        var count = ActCountRule.Of([act], Week, Now);
        return (count.Acted, count.Open, count.TakenBack);
    }
}
