using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;
using static FocusBot.Tests.Given;

namespace FocusBot.Tests.Reviews;

public sealed class MismatchRuleTests
{
    [Fact]
    public void Two_people_at_different_levels_are_a_mismatch_and_the_first_to_say_so_comes_first() => Assert.Equal(
        [new Mismatch(Ben, Level.Execution, Ana, Level.Impact)],
        MismatchRule.Find([Said(Ana, DeclaredLevel.Impact, 5), Said(Ben, DeclaredLevel.Execution, 1)]));

    [Fact]
    public void Two_people_at_the_same_level_are_none() =>
        Assert.Empty(MismatchRule.Find([Said(Ana, DeclaredLevel.Optics), Said(Ben, DeclaredLevel.Optics, 1)]));

    [Theory]
    [InlineData(DeclaredLevel.Mixed)]
    [InlineData(DeclaredLevel.NotSure)]
    internal void Mixed_and_not_sure_differ_from_nothing(DeclaredLevel answer) =>
        Assert.Empty(MismatchRule.Find([Said(Ana, answer), Said(Ben, DeclaredLevel.Impact, 1), Said(Cleo, answer, 2)]));

    [Fact]
    public void Nobody_differs_from_themselves_or_from_nobody()
    {
        Assert.Empty(MismatchRule.Find([]));
        Assert.Empty(MismatchRule.Find([Said(Ana, DeclaredLevel.Impact)]));
    }

    [Fact]
    public void Of_any_declarations_it_finds_every_pair_that_differs_once_and_no_other()
    {
        var dice = Dice(4);
        for (var history = 0; history < 3_000; history++)
        {
            var declarations = Declarations(dice);

            var found = MismatchRule.Find(declarations);

            var expected = from one in declarations
                           from other in declarations
                           where string.CompareOrdinal(one.Person.Value, other.Person.Value) < 0
                           where (int)one.Level <= 3 && (int)other.Level <= 3 && one.Level != other.Level
                           select new HashSet<(UserId, string)> { (one.Person, $"{one.Level}"), (other.Person, $"{other.Level}") };
            Assert.Equal(
                expected.Select(Print).Order(),
                found.Select(mismatch => Print([(mismatch.First, $"{mismatch.FirstLevel}"), (mismatch.Second, $"{mismatch.SecondLevel}")])).Order());
            Assert.All(found, mismatch => Assert.True(At(mismatch.First) <= At(mismatch.Second)));

            DateTimeOffset At(UserId person) => declarations.Single(declaration => declaration.Person == person).At;
        }
    }

    [Fact]
    public void The_order_in_which_the_declarations_are_given_changes_nothing()
    {
        var dice = Dice(5);
        for (var history = 0; history < 500; history++)
        {
            var declarations = Declarations(dice);
            var shuffled = declarations.ToArray();
            dice.Shuffle(shuffled);

            Assert.Equal(MismatchRule.Find(declarations), MismatchRule.Find(shuffled));
        }
    }

    private static List<Declaration> Declarations(Random dice) =>
        [.. Enumerable.Range(0, dice.Next(8)).Select(i => Said(new($"U{i}"), (DeclaredLevel)dice.Next(1, 6), dice.Next(4)))];

    private static string Print(IEnumerable<(UserId Person, string Level)> sides) => string.Join('|', sides.Select(side => $"{side.Person}:{side.Level}").Order());
}
