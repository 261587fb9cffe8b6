using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Tests.Reviews.Exchanges;

public sealed class DeferralRuleTests
{
    private static readonly MismatchOptions Options = new() { NudgeFrom = 0.9, AskFrom = 0.6 };

    [Fact]
    public void It_waits_in_the_middle_of_a_volley() => Assert.Equal(
        new Deferral.LookAgain(Talk.Ts(5).Instant.AddMinutes(2), Talk.Ts(5)), Decide(Verdict(0.95), fitsSince: null, after: TimeSpan.FromSeconds(1)));

    [Fact]
    public void It_speaks_in_a_lull() => Assert.Equal(
        new Deferral.Act(MismatchAction.Nudge), Decide(Verdict(0.95), fitsSince: null, after: TimeSpan.FromMinutes(2)));

    [Fact]
    public void It_speaks_after_the_next_message_that_still_fits() => Assert.Equal(
        new Deferral.Act(MismatchAction.Nudge), Decide(Verdict(0.95) with { Before = 0.93 }, fitsSince: 4, after: TimeSpan.FromSeconds(1)));

    [Fact]
    public void What_was_only_enough_to_ask_is_not_confirmed_as_a_nudge() => Assert.Equal(
        new Deferral.LookAgain(Talk.Ts(5).Instant.AddMinutes(2), Talk.Ts(4)), Decide(Verdict(0.95) with { Before = 0.7 }, fitsSince: 4, after: TimeSpan.FromSeconds(1)));

    [Fact]
    public void What_was_enough_to_nudge_is_confirmed_as_a_question() => Assert.Equal(
        new Deferral.Act(MismatchAction.Ask), Decide(Verdict(0.7) with { Before = 0.95 }, fitsSince: 4, after: TimeSpan.FromSeconds(1)));

    [Fact]
    public void A_thread_that_is_read_for_the_first_time_is_not_confirmed_by_its_past() => Assert.IsType<Deferral.LookAgain>(
        Decide(Verdict(0.95) with { Before = 0.95 }, fitsSince: null, after: TimeSpan.FromSeconds(1)));

    [Fact]
    public void What_no_longer_fits_is_dropped_even_in_a_lull() => Assert.Equal(
        new Deferral.Drop(), Decide(Verdict(0.5), fitsSince: 4, after: TimeSpan.FromHours(1)));

    [Fact]
    public void Silence_is_silence_however_sure() => Assert.Equal(
        new Deferral.Drop(), Decide(Verdict(0.99) with { Silence = SilenceReason.SameLevel }, fitsSince: 4, after: TimeSpan.FromHours(1)));

    [Fact]
    public void Who_declared_one_level_and_writes_at_another_is_asked() => Assert.Equal(
        MismatchAction.Ask, ThresholdRule.For(Verdict(0.99, written: Level.Optics), Options, Sensitivity.Normal));

    [Theory]
    [InlineData(0.95, Sensitivity.Low, MismatchAction.Nudge)]
    [InlineData(0.94, Sensitivity.Low, MismatchAction.Ask)]
    [InlineData(0.79, Sensitivity.Low, MismatchAction.StaySilent)]
    [InlineData(0.90, Sensitivity.Normal, MismatchAction.Nudge)]
    [InlineData(0.60, Sensitivity.Normal, MismatchAction.Ask)]
    [InlineData(0.59, Sensitivity.Normal, MismatchAction.StaySilent)]
    [InlineData(0.81, Sensitivity.High, MismatchAction.Nudge)]
    [InlineData(0.50, Sensitivity.High, MismatchAction.Ask)]
    internal void Sensitivity_moves_both_thresholds(double confidence, Sensitivity sensitivity, MismatchAction expected) =>
        Assert.Equal(expected, ThresholdRule.For(Verdict(confidence), Options, sensitivity));

    private static Deferral Decide(PairVerdict verdict, int? fitsSince, TimeSpan after) => DeferralRule.Decide(
        verdict, Talk.Ts(5), fitsSince is { } place ? Talk.Ts(place) : null, Talk.Ts(5).Instant + after, Options, Sensitivity.Normal);

    private static PairVerdict Verdict(double confidence, Level written = Level.Execution) => new(
        new(Talk.Ann, Level.Execution, IsDeclared: true, written, []), new(Talk.Bob, Level.Impact, IsDeclared: false, Level.Impact, []), confidence, [], Silence: null);
}
