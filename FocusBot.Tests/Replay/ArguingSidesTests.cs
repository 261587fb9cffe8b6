using FocusBot.Conversations;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Tests.Replay;

/// <summary>Where the encoder need not look.</summary>
public sealed class ArguingSidesTests
{
    private static readonly LevelShares Execution = new(0.9, 0.02, 0.01), Impact = new(0.3, 0.6, 0.01), Nothing = new(0, 0, 0);

    [Fact]
    public void Two_who_wrote_twice_at_levels_that_differ() => Assert.True(MayDiffer((1, Execution), (2, Impact), (1, Execution), (2, Impact)));

    [Fact]
    public void Two_who_wrote_twice_at_the_same_level() => Assert.False(MayDiffer((1, Execution), (2, Execution), (1, Execution), (2, Execution)));

    [Fact]
    public void One_message_each_is_too_little() => Assert.False(MayDiffer((1, Execution), (2, Impact), (1, Execution)));

    [Fact]
    public void It_stays_so() => Assert.True(MayDiffer((1, Execution), (2, Impact), (1, Execution), (2, Impact), (2, Execution), (2, Execution), (2, Execution)));

    [Fact]
    public void Who_says_nothing_at_a_level_is_at_none_of_them() => Assert.True(MayDiffer((1, Execution), (2, Nothing), (1, Execution), (2, Nothing)));

    [Fact]
    public void In_a_crowd_the_encoder_looks() => Assert.True(MayDiffer([.. Enumerable.Range(1, 25).Select(person => (person, Execution))]));

    private static bool MayDiffer(params (int Person, LevelShares Levels)[] said)
    {
        var sides = new ArguingSides();
        foreach (var (person, levels) in said)
        {
            sides.Add(new($"U{person}"), levels);
        }

        return sides.MayDiffer;
    }
}
