using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;
using static FocusBot.Tests.Given;

namespace FocusBot.Tests.Nudges;

/// <summary>What came of a moment.</summary>
public sealed class OutcomeRuleTests
{
    private static readonly Intervention Parted = new(Given.Thread, new(Ana, Level.Execution, Ben, Level.Impact), InterventionAct.Nudge, 0.9, Ts(10), Noon, [], null);

    [Fact]
    public void Neither_of_the_two_wrote_again() => Assert.Equal(Outcome.Silent, Of([Read(5, Ana, Level.Execution), Read(20, Cleo, Level.Impact)]));

    [Fact]
    public void Somebody_chose_the_level_and_nobody_wrote() => Assert.Equal(Outcome.Named, Of([], isWayChosen: true));

    [Fact]
    public void They_went_on_as_before() => Assert.Equal(Outcome.Continued, Of([Read(20, Ana, Level.Execution), Read(30, Ben, Level.Impact)]));

    [Fact]
    public void One_came_over() => Assert.Equal(Outcome.Converged, Of([Read(20, Ana, Level.Impact)]));

    [Fact]
    public void Only_the_last_word_counts() => Assert.Equal(Outcome.Continued, Of([Read(20, Ana, Level.Impact), Read(25, Ana, Level.Execution), Read(30, Ben, Level.Impact)]));

    [Fact]
    public void A_message_at_no_level_says_nothing() => Assert.Equal(Outcome.Continued, Of([Read(20, Ana, Level.None)]));

    [Theory]
    [InlineData(Sign.MovingOver, Outcome.Converged)]
    [InlineData(Sign.Dividing, Outcome.Divided)]
    [InlineData(Sign.Naming, Outcome.Named)]
    [InlineData(Sign.Objecting, Outcome.Continued)]
    internal void A_sign_after_it_tells(Sign sign, Outcome outcome) => Assert.Equal(outcome, Of([Read(20, Ana, Level.Execution)], signs: new SeenSign(sign, Ts(20), 1)));

    [Fact]
    public void A_sign_before_it_does_not() =>
        Assert.Equal(Outcome.Continued, Of([Read(20, Ana, Level.Execution)], signs: new SeenSign(Sign.Dividing, Ts(5), 1)));

    private static Outcome Of(IReadOnlyList<MessageReading> messages, bool isWayChosen = false, params IReadOnlyList<SeenSign> signs)
    {
        PersonLevel ana = new(Ana, Level.Execution, false, Level.Execution, []), ben = new(Ben, Level.Impact, false, Level.Impact, []);
        return OutcomeRule.Of(Parted, new CheckedThread(messages, [new(ana, ben, 0.6, signs, null)]), isWayChosen);
    }

    private static MessageReading Read(int seconds, UserId author, Level level) => new(Ts(seconds), author, LevelReading.Of(level, 0.9, []));
}
