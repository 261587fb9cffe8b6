using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Declared;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using static FocusBot.Tests.Given;

namespace FocusBot.Tests.Nudges;

public sealed class NudgeRuleTests
{
    private static readonly Declaration AnaImpact = Said(Ana, DeclaredLevel.Impact), BenExecution = Said(Ben, DeclaredLevel.Execution, 1), CleoOptics = Said(Cleo, DeclaredLevel.Optics, 2);

    private static readonly Mismatch AnaAndBen = new(Ana, Level.Impact, Ben, Level.Execution), AnaAndCleo = new(Ana, Level.Impact, Cleo, Level.Optics), BenAndCleo = new(Ben, Level.Execution, Cleo, Level.Optics);

    [Fact]
    public void Two_who_differ_get_a_nudge() => Assert.Equal([AnaAndBen], Decide(ThreadOf(AnaImpact, BenExecution)).Send);

    [Theory]
    [InlineData(DeclaredLevel.Impact)]
    [InlineData(DeclaredLevel.Mixed)]
    [InlineData(DeclaredLevel.NotSure)]
    internal void Who_agrees_or_is_at_no_one_level_gets_none(DeclaredLevel level) => Assert.Empty(Decide(ThreadOf(AnaImpact, Said(Ben, level))).Send);

    [Fact]
    public void A_pair_gets_its_nudge_once_whatever_became_of_it() => Assert.All(
        Enum.GetValues<NudgeState>(), state => Assert.Empty(Decide(ThreadOf(AnaImpact, BenExecution), said: [NudgeOf(AnaAndBen, state)]).Send));

    [Fact]
    public void A_pair_is_the_same_pair_the_other_way_round() =>
        Assert.Empty(Decide(ThreadOf(AnaImpact, BenExecution), said: [NudgeOf(new(Ben, Level.Optics, Ana, Level.Impact))]).Send);

    [Fact]
    public void Who_is_no_longer_in_the_thread_is_not_named() =>
        Assert.Empty(Decide(ThreadOf([Ana], AnaImpact, BenExecution)).Send);

    [Fact]
    public void A_muted_or_closed_thread_gets_none()
    {
        Assert.Empty(Decide(ThreadOf(AnaImpact, BenExecution), isMuted: true).Send);
        Assert.Empty(Decide(ThreadOf(AnaImpact, BenExecution) with { IsClosed = true }).Send);
    }

    [Fact]
    public void What_was_read_stands_until_one_of_the_two_says_otherwise()
    {
        var written = NudgeOf(AnaAndBen, NudgeState.OnItsWay) with { IsWritten = true };

        Assert.Empty(NudgeRule.Outdated(ThreadOf([Ana, Ben]), [written], isMuted: false));
        Assert.Empty(NudgeRule.Outdated(ThreadOf([Ana, Ben, Cleo], CleoOptics), [written], isMuted: false));
        Assert.Single(NudgeRule.Outdated(ThreadOf([Ana, Ben], Said(Ben, DeclaredLevel.Impact)), [written], isMuted: false));
        Assert.Single(NudgeRule.Outdated(ThreadOf([Ana, Ben], Said(Ben, DeclaredLevel.NotSure)), [written], isMuted: false));
        Assert.Single(NudgeRule.Outdated(ThreadOf([Ana]), [written], isMuted: false));
    }

    [Fact]
    public void A_correction_restates_what_was_read_or_takes_it_back()
    {
        var written = NudgeOf(AnaAndBen) with { IsWritten = true };

        var restated = Decide(ThreadOf([Ana, Ben], Said(Ben, DeclaredLevel.Optics)), said: [written], revises: Ben);
        Assert.Equal(new Mismatch(Ana, Level.Impact, Ben, Level.Optics), Assert.Single(restated.Restate).Mismatch);

        Assert.Single(Decide(ThreadOf([Ana, Ben], Said(Ben, DeclaredLevel.Impact)), said: [written], revises: Ben).TakeBack);
    }

    [Fact]
    public void A_thread_gets_no_more_than_the_most()
    {
        Assert.Single(Decide(ThreadOf(AnaImpact, BenExecution, CleoOptics), most: 1).Send);
        Assert.Equal(3, Decide(ThreadOf(AnaImpact, BenExecution, CleoOptics), most: 3).Send.Count);
        Assert.Empty(Decide(ThreadOf(AnaImpact, BenExecution, CleoOptics), said: [NudgeOf(AnaAndBen)], most: 1).Send);
    }

    [Fact]
    public void People_who_have_not_been_named_come_first()
    {
        var dan = Said(Dan, DeclaredLevel.Execution, 3);

        var send = Decide(ThreadOf(AnaImpact, BenExecution, CleoOptics, dan), most: 2).Send;

        Assert.Equal([AnaAndBen, new Mismatch(Cleo, Level.Optics, Dan, Level.Execution)], send);
    }

    [Fact]
    public void What_is_on_its_way_is_outdated_when_its_mismatch_is_gone_or_another()
    {
        Nudge[] onItsWay = [NudgeOf(AnaAndBen, NudgeState.OnItsWay)];

        Assert.Empty(NudgeRule.Outdated(ThreadOf(AnaImpact, BenExecution), onItsWay, isMuted: false));
        Assert.Equal(onItsWay, NudgeRule.Outdated(ThreadOf(AnaImpact, Said(Ben, DeclaredLevel.Impact)), onItsWay, isMuted: false));
        Assert.Equal(onItsWay, NudgeRule.Outdated(ThreadOf(AnaImpact, Said(Ben, DeclaredLevel.Optics)), onItsWay, isMuted: false));
        Assert.Equal(onItsWay, NudgeRule.Outdated(ThreadOf(AnaImpact, BenExecution), onItsWay, isMuted: true));
        Assert.Equal(onItsWay, NudgeRule.Outdated(ThreadOf(AnaImpact, BenExecution) with { IsClosed = true }, onItsWay, isMuted: false));
        Assert.Equal(onItsWay, NudgeRule.Outdated(ThreadOf([Ana], AnaImpact, BenExecution), onItsWay, isMuted: false));
    }

    [Fact]
    public void What_stands_in_the_thread_is_never_outdated() =>
        Assert.Empty(NudgeRule.Outdated(ThreadOf(AnaImpact), [NudgeOf(AnaAndBen)], isMuted: true));

    [Fact]
    public void A_correction_that_ends_the_mismatch_takes_the_nudge_back() =>
        Assert.Equal([AnaAndBen], Decide(ThreadOf(AnaImpact, Said(Ben, DeclaredLevel.Mixed)), said: [NudgeOf(AnaAndBen)], revises: Ben).TakeBack.Select(nudge => nudge.Mismatch));

    [Fact]
    public void A_correction_that_leaves_another_mismatch_restates_the_nudge()
    {
        var decision = Decide(ThreadOf(AnaImpact, Said(Ben, DeclaredLevel.Optics, 9)), said: [NudgeOf(AnaAndBen)], revises: Ben);

        Assert.Equal([new Mismatch(Ana, Level.Impact, Ben, Level.Optics)], decision.Restate.Select(nudge => nudge.Mismatch));
        Assert.Empty(decision.TakeBack);
    }

    [Fact]
    public void A_correction_that_changes_nothing_changes_nothing()
    {
        var decision = Decide(ThreadOf(BenExecution, Said(Ana, DeclaredLevel.Impact, 9)), said: [NudgeOf(AnaAndBen)], revises: Ana);

        Assert.Empty(decision.Restate);
        Assert.Empty(decision.TakeBack);
    }

    [Fact]
    public void A_level_that_changes_in_another_way_leaves_the_nudge_as_it_stands()
    {
        var decision = Decide(ThreadOf(AnaImpact, Said(Ben, DeclaredLevel.Impact)), said: [NudgeOf(AnaAndBen)]);

        Assert.Empty(decision.TakeBack);
        Assert.Empty(decision.Restate);
    }

    [Fact]
    public void A_correction_touches_no_nudge_about_others() =>
        Assert.Empty(Decide(ThreadOf(AnaImpact), said: [NudgeOf(AnaAndCleo), NudgeOf(BenAndCleo)], revises: Dan).TakeBack);

    [Fact]
    public void Whatever_the_thread_no_pair_is_named_twice_and_no_thread_nagged()
    {
        var dice = Dice(9);
        UserId[] people = [Ana, Ben, Cleo, Dan, new("U0EVE"), new("U0FAY")];
        for (var story = 0; story < 3_000; story++)
        {
            var declared = people.Where(_ => dice.Next(3) > 0).Select(person => Said(person, (DeclaredLevel)dice.Next(1, 6), dice.Next(5))).ToList();
            var present = people.Where(_ => dice.Next(5) > 0).ToList();
            List<Nudge> said = [.. from one in people from other in people
                                   where string.CompareOrdinal(one.Value, other.Value) < 0 && dice.Next(6) == 0
                                   select NudgeOf(new(one, Level.Impact, other, Level.Optics), (NudgeState)dice.Next(1, 5))];
            var (most, isMuted) = (dice.Next(1, 6), dice.Next(5) == 0);

            var send = Decide(ThreadOf(present, declared), said, isMuted, most).Send;

            var pairs = send.Select(mismatch => new Pair(mismatch.First, mismatch.Second)).ToList();
            Assert.Equal(pairs.Distinct(), pairs);
            Assert.Empty(pairs.Intersect(said.Select(nudge => nudge.Pair)));
            Assert.True(send.Count <= Math.Max(0, most - said.Count));
            Assert.All(send, mismatch => Assert.True(present.Contains(mismatch.First) && present.Contains(mismatch.Second) && LevelOf(mismatch.First) == mismatch.FirstLevel && LevelOf(mismatch.Second) == mismatch.SecondLevel && mismatch.FirstLevel != mismatch.SecondLevel));
            var open = MismatchRule.Find(declared.Where(declaration => present.Contains(declaration.Person))).Select(mismatch => new Pair(mismatch.First, mismatch.Second)).Except(said.Select(nudge => nudge.Pair)).Count();
            Assert.Equal(isMuted ? 0 : Math.Min(open, Math.Max(0, most - said.Count)), send.Count);

            Level? LevelOf(UserId person) => declared.Single(declaration => declaration.Person == person).Level.AsLevel();
        }
    }

    private static NudgeDecision Decide(ReviewThread thread, IReadOnlyList<Nudge>? said = null, bool isMuted = false, int most = 3, UserId? revises = null) =>
        NudgeRule.Decide(thread, said ?? [], isMuted, most, pair => revises is { } person && pair.Names(person));
}
