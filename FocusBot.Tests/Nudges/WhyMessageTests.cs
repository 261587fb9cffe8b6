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

    [Theory]
    [InlineData("&amp;")]
    [InlineData("<@U0123456789> ")]
    [InlineData("x")]
    [InlineData("🎈")]
    [InlineData("\n")]
    public void However_long_the_messages_are_both_sides_are_shown(string piece)
    {
        var card = WhyMessage.For(Facts("start " + string.Concat(Enumerable.Repeat(piece, 6_000))));

        var drawn = BlockKitJson.Message(card, "/level");
        var printed = (drawn["blocks"] as System.Text.Json.Nodes.JsonArray ?? []).Select(block => $"{block?["text"]?["text"]}").Where(text => text is not "").ToList();
        Assert.Equal(7, printed.Count);
        Assert.All(printed, text => Assert.InRange(text.Length, 1, Longest));
        Assert.Equal("Your messages read to me as *Execution*, most of all:", printed[0]);
        Assert.Equal("<@U0BEN>’s messages read to me as *Impact*, most of all:", printed[3]);
        Assert.All(printed[1..3].Concat(printed[4..6]), quote => Assert.StartsWith("> ", quote, StringComparison.Ordinal));
        Assert.All(printed[1..3].Concat(printed[4..6]), quote => Assert.EndsWith("|message>)", quote, StringComparison.Ordinal));
    }

    [Fact]
    public void Cue_words_are_in_bold_where_there_are_any_and_else_the_message_is()
    {
        Assert.Equal("the *Sprint goal* and a *milestone*", Mrkdwn.Print(QuoteRule.Of("the Sprint\n goal and a milestone", ["sprint goal", "milestone"])));
        Assert.Equal("*but* <@U0ANA> *why?*", Mrkdwn.Print(QuoteRule.Of("but <@U0ANA|ana> why?", [])));
    }

    [Theory]
    [InlineData("<!channel> look", "*channel* *look*")]
    [InlineData("see <https://x.example/a|the plan>", "*see* *the plan*")]
    [InlineData("R&amp;D &lt;3", "*R&amp;D &lt;3*")]
    public void A_quote_calls_nobody_and_is_escaped_once(string written, string printed) => Assert.Equal(printed, Mrkdwn.Print(QuoteRule.Of(written, [])));

    private static WhyFacts Facts(string written)
    {
        List<MessageReading> messages = [.. Enumerable.Range(0, 10).Select(at => new MessageReading(
            Given.Ts(at), at % 2 is 0 ? Given.Ana : Given.Ben, LevelReading.Of(at % 2 is 0 ? Level.Execution : Level.Impact, 0.9, [])))];
        return new(
            Given.NudgeOf(new(Given.Ana, Level.Execution, Given.Ben, Level.Impact)) with { IsWritten = true },
            new(Given.Thread, new(Given.Ana, Level.Execution, Given.Ben, Level.Impact), InterventionAct.Nudge, 0.9, Given.Ts(9), Given.Noon, Enum.GetValues<Sign>(), null),
            new(messages, []), messages.ToDictionary(message => message.Ts, _ => written), Given.Ana, "a-workspace-with-a-longer-name-than-most");
    }
}
