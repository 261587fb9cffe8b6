using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using static FocusBot.Tests.Given;

namespace FocusBot.Tests.Reviews;

/// <summary>Which threads are worth reading again.</summary>
public sealed class WorthACheckRuleTests
{
    private static readonly StoredReading[] Apart =
        [Read(1, Ana, Level.Execution), Read(2, Ben, Level.Impact), Read(3, Ana, Level.Execution), Read(4, Ben, Level.Impact)];

    [Fact]
    public void Two_who_wrote_twice_at_two_levels() => Assert.True(WorthACheckRule.IsWorthIt(Apart, []));

    [Fact]
    public void Not_when_all_are_at_one_level() =>
        Assert.False(WorthACheckRule.IsWorthIt([.. Apart.Select(reading => reading with { Level = Level.Impact })], []));

    [Fact]
    public void Not_when_one_has_written_once() => Assert.False(WorthACheckRule.IsWorthIt(Apart[..3], []));

    [Fact]
    public void A_declared_level_counts_as_much_as_two_messages() =>
        Assert.True(WorthACheckRule.IsWorthIt(Apart[..3], [Said(Ben, DeclaredLevel.Impact)]));

    [Fact]
    public void Who_declared_no_one_level_is_left_out() => Assert.False(WorthACheckRule.IsWorthIt(Apart, [Said(Ben, DeclaredLevel.Mixed)]));

    private static StoredReading Read(int seconds, UserId author, Level level) => new(Ts(seconds), author, level, 0.9);
}
