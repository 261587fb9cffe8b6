using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Why;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Nudges;

public sealed class WhyMessageTests
{
    /// <summary>A section of Slack's.</summary>
    private const int Longest = 3_000;

    [Fact]
    public void However_much_there_is_to_show_both_sides_are_shown_whole()
    {
        var card = WhyMessage.For(
            Given.NudgeOf(new(Given.Ana, Level.Execution, Given.Ben, Level.Impact)) with { IsWritten = true },
            new Intervention(Given.Thread, new(Given.Ana, Level.Execution, Given.Ben, Level.Impact), InterventionAct.Nudge, 0.9, Given.Ts(9), Given.Noon, Enum.GetValues<Sign>(), null),
            new CheckedThread([.. Enumerable.Range(0, 10).Select(i => Message(i, i % 2 is 0 ? Given.Ana : Given.Ben, i % 2 is 0 ? Level.Execution : Level.Impact))], []),
            "a-workspace-with-a-longer-name-than-most");

        var printed = card.Parts.OfType<CardPart.Paragraph>().Select(part => Mrkdwn.Print(part.Text)).ToList();
        Assert.Equal(3, printed.Count);
        Assert.All(printed, text => Assert.InRange(text.Length, 1, Longest));
        Assert.Contains("<@U0ANA>’s argument reads as *Execution*", printed[0], StringComparison.Ordinal);
        Assert.Contains("<@U0BEN>’s argument reads as *Impact*", printed[1], StringComparison.Ordinal);
    }

    /// <summary>Five cues of two words each, as long as a word may be.</summary>
    private static MessageReading Message(int at, UserId author, Level level) =>
        new(Given.Ts(at), author, LevelReading.Of(level, 0.9, [.. Enumerable.Repeat($"{new string('x', 40)} {new string('y', 40)}", 5)]));
}
