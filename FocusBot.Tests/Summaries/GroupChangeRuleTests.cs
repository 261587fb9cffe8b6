using FocusBot.Conversations;
using FocusBot.Summaries.Week;

namespace FocusBot.Tests.Summaries;

public sealed class GroupChangeRuleTests
{
    private static readonly UserId[] People = [.. Enumerable.Range(0, 12).Select(number => new UserId($"U{number:00}"))];

    [Theory]
    [InlineData("01234", "01234", false)]
    [InlineData("01234", "012345", true)]
    [InlineData("012345", "01234", true)]
    [InlineData("01234", "1234567", true)] // One went and three came: four people.
    [InlineData("01234", "0123456789", false)]
    [InlineData("012345", "56789", false)]
    public void A_changed_group_shows_levels_when_it_differs_by_none_or_by_five(string before, string now, bool isBlurred) =>
        Assert.Equal(isBlurred, GroupChangeRule.IsBlurred(Team("new", now), [Team("old", before)], 5));

    [Fact]
    public void Five_lurkers_do_not_make_a_change_by_one_look_like_one_by_six() =>
        Assert.True(GroupChangeRule.IsBlurred(Team("one and five who never write", "012345"), [Team("five", "01234")], 5));

    [Fact]
    public void A_group_that_nobody_changed_shows_levels_whoever_wrote_that_week() =>
        Assert.False(GroupChangeRule.IsBlurred(Team("same", "012345"), [Team("same", "01234")], 5));

    [Fact]
    public void Where_everybody_who_writes_is_counted_nobody_chose_them() =>
        Assert.False(GroupChangeRule.IsBlurred(Team("", "012345") with { Group = null }, [Team("", "01234") with { Group = null }], 5));

    [Fact]
    public void From_a_group_to_everybody_and_back_is_a_change_too()
    {
        Assert.True(GroupChangeRule.IsBlurred(Team("", "012345") with { Group = null }, [Team("five", "01234")], 5));
        Assert.True(GroupChangeRule.IsBlurred(Team("five", "01234"), [Team("", "012345") with { Group = null }], 5));
    }

    [Theory]
    [InlineData("0123456789a", "01234", "56789")] // Both of them and one more.
    [InlineData("01234", "0123456789a", "56789")] // What is left of all when the others are gone.
    [InlineData("0123456", "01234789", "789ab")] // What one has more, another has, too.
    public void Two_figures_that_lie_beside_this_one_are_added_up_too(string now, string before, string andBefore)
    {
        Assert.False(GroupChangeRule.IsBlurred(Team("new", now), [Team("old", before)], 5));
        Assert.False(GroupChangeRule.IsBlurred(Team("new", now), [Team("older", andBefore)], 5));
        Assert.True(GroupChangeRule.IsBlurred(Team("new", now), [Team("older", andBefore), Team("old", before)], 5));
    }

    [Fact]
    public void Groups_that_have_nothing_to_do_with_each_other_all_show_levels() =>
        Assert.False(GroupChangeRule.IsBlurred(Team("third", "0246ab"), [Team("first", "01234"), Team("second", "56789"), Team("first", "0123")], 5));

    [Fact]
    public void Each_of_the_last_weeks_counts() =>
        Assert.True(GroupChangeRule.IsBlurred(Team("new", "012345"), [Team("far", "6789"), Team("near", "01234"), Team("new", "012345")], 5));

    [Fact]
    public void Whoever_had_their_data_deleted_never_makes_a_change_look_larger_than_it_was()
    {
        var dice = Given.Dice(11);
        for (var world = 0; world < 5_000; world++)
        {
            var before = People.Where(_ => dice.Next(2) == 0).ToHashSet();
            var now = People.Where(_ => dice.Next(2) == 0).ToHashSet();
            var gone = before.Where(_ => dice.Next(4) == 0).ToHashSet();
            var difference = before.Except(now).Count() + now.Except(before).Count();
            var isBlurred = GroupChangeRule.IsBlurred(
                new("S0", "new", now), [new CountedTeam("S0", "old", before.Except(gone).ToHashSet(), gone.Count)], 5);

            Assert.True(isBlurred || difference is 0 or >= 5, $"shown at a difference of {difference}");
        }
    }

    /// <param name="members">Names the group as it is.</param>
    /// <param name="counted">A digit for each, of sixteen.</param>
    private static CountedTeam Team(string members, string counted) => new("S0REVIEW", members, counted.Select(digit => People[Convert.ToInt32($"{digit}", 16)]).ToHashSet());
}
