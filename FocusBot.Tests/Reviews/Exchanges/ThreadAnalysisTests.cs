using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;
using static FocusBot.Tests.Reviews.Exchanges.Talk;

namespace FocusBot.Tests.Reviews.Exchanges;

public sealed class ThreadAnalysisTests
{
    [Fact]
    public void Two_who_talk_past_each_other_are_found_with_levels_signs_messages_and_cues()
    {
        var verdict = Reading(Stuck).Between(Ann, Bob);

        Assert.Null(verdict.Silence);
        Assert.InRange(verdict.Confidence, 0.85, 1);
        Assert.Equal((Ann, Level.Execution), (verdict.First.Person, verdict.First.Level));
        Assert.Equal((Bob, Level.Impact), (verdict.Second.Person, verdict.Second.Level));
        Assert.Contains(verdict.Signs, sign => sign.Says > 0);
        Assert.All(verdict.First.Messages, message => Assert.Equal((Ann, Level.Execution), (message.Author, message.Level.Level)));
        Assert.Contains(verdict.First.Messages, message => message.Level.Cues.Count > 0);
    }

    [Fact]
    public void It_grows_surer_as_the_volley_goes_on_and_less_sure_when_one_takes_it_up()
    {
        var early = Reading(Stuck[..4]).Between(Ann, Bob);
        var late = Reading(Stuck).Between(Ann, Bob);
        var resolved = Reading([.. Stuck,
            "Bob: Then tell me what you need for it.",
            "Ann: You're right, I only looked at the dates. The families should not wait half a day, so the counter comes first.",
            "Bob: Thank you, that is all I wanted for them."]).Between(Ann, Bob);

        Assert.True(early.Confidence < late.Confidence, $"{early.Confidence} < {late.Confidence}");
        Assert.True(resolved.Confidence < late.Confidence, $"{resolved.Confidence} < {late.Confidence}");
    }

    [Fact]
    public void Nobody_is_judged_by_a_single_message() => Assert.Equal(
        SilenceReason.TooLittle, Reading(Stuck[..3]).Between(Ann, Bob).Silence);

    [Fact]
    public void At_the_same_level_there_is_no_mismatch_however_hot_it_gets() => Assert.Equal(
        SilenceReason.SameLevel,
        Reading(
            "Ann: The rewrite takes seven months and two engineers, the sprint is full!",
            "Bob: The patch was four sprints already, and the build is red again!",
            "Ann: Because you pulled two testers off it in week 2!!",
            "Bob: Because the release was blocked, and the migration was untested!").Between(Ann, Bob).Silence);

    [Fact]
    public void Two_who_never_answer_each_other_are_left_alone() => Assert.Equal(
        SilenceReason.NoExchange,
        Reading(
            "Ann: The migration is 60 % done, two sprints left.",
            "Eve: Thanks, what about staffing and the test plan for the next sprint?",
            "Eve: And the review of the build, who does it by Friday?",
            "Bob: The customers in the north lose a day, and they are leaving us.",
            "Eve: Noted. The build needs a second reviewer by Friday as well.",
            "Eve: And the ticket for the tester is open since Monday.",
            "Ann: The tester starts on Thursday, the ticket is with Sam.",
            "Eve: Good, Thursday for the tester then, and the build goes to Sam.",
            "Eve: Next is the release plan, please add your sprints and milestones.",
            "Bob: Two more customers called, they say they trust us less every week.").Between(Ann, Bob).Silence);

    [Fact]
    public void What_was_declared_beats_what_is_written()
    {
        var reading = Reading(Stuck);
        reading.Declare(Ann, Level.Impact);

        var verdict = reading.Between(Ann, Bob);

        Assert.Equal(SilenceReason.SameLevel, verdict.Silence);
        Assert.Equal((Level.Impact, Level.Execution, true), (verdict.First.Level, verdict.First.Written, verdict.First.Disagrees));
        Assert.True(verdict.Disagrees);
        reading.Declare(Ann, null);
        Assert.Null(reading.Between(Ann, Bob).Silence);
    }

    [Fact]
    public void A_sign_that_is_switched_off_speaks_for_no_mismatch()
    {
        var reading = Reading(Stuck);
        var all = reading.Between(Ann, Bob);
        HashSet<Sign> off = [Sign.PassingOver, Sign.Phrasing];

        var less = reading.Between(Ann, Bob, off);

        Assert.True(less.Confidence < all.Confidence);
        Assert.DoesNotContain(less.Signs, sign => off.Contains(sign.Sign) && sign.Says > 0);
    }

    [Fact]
    public void A_verdict_knows_what_was_thought_a_message_ago()
    {
        var before = Reading(Stuck[..^1]).Between(Ann, Bob);

        Assert.Equal(before.Confidence, Reading(Stuck).Between(Ann, Bob).Before, 12);
    }

    [Fact]
    public void A_mention_reaches_over_somebody_else()
    {
        string[] between = ["Eve: The sprint is full and the tester is away until Friday.", "Eve: The build needs a reviewer, and the release a plan."];

        Assert.Null(Answered("Sam: The milestone moves to Friday."));
        Assert.NotNull(Answered("Sam: <@Bob> the milestone moves to Friday."));

        MessageFacts? Answered(string line)
        {
            var reading = new ThreadAnalysis();
            foreach (var (place, text) in new[] { "Bob: The customers lose a day and leave us.", between[0], between[1], line }.Index())
            {
                reading.Take(Message(text, place), LevelClassifier.Embedded);
            }

            return reading.Exchanges().Single(exchange => exchange.First == Bob && exchange.Second.Value is "Sam").Turns[^1].Answered;
        }
    }
}
