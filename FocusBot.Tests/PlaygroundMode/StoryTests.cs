using FocusBot.Levels;
using FocusBot.Playground.Stories;
using FocusBot.Playground.World;
using FocusBot.Reviews.Exchanges;
using FocusBot.Teams;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>Every story, played to its end through the page's door, with FocusBot doing what the captions say.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task The_review_ends_in_a_nudge_that_nobody_asked_for()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("review");

        var nudge = Assert.Single(Said(host, played), message => message.Text.Contains("argument reads as", StringComparison.Ordinal));
        Assert.Contains("<@U0MAYA>’s argument reads as Execution", nudge.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0JONAS>’s argument reads as Impact", nudge.Text, StringComparison.Ordinal);
        Assert.Contains(Said(host, played), message => message.Text.Contains("this decision is about Impact", StringComparison.Ordinal));
        Assert.Empty(host.Slack.Mistakes);
    }

    [Fact]
    public async Task Two_at_one_level_are_left_alone()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("same-level");

        Assert.Empty(Said(host, played));
        Assert.Contains(played.Captions, caption => caption.StartsWith("FocusBot stays silent: both argue from the same level.", StringComparison.Ordinal));
        Assert.Empty(host.Slack.Mistakes);
    }

    /// <summary>However long somebody looks at the page before the next step: FocusBot never asks where the story wants a nudge.</summary>
    [Theory]
    [InlineData("review")]
    [InlineData("optics-quarter")]
    public void Once_the_engine_would_speak_in_a_story_it_is_sure_enough_for_a_nudge_and_stays_so(string id)
    {
        var (reading, spoken) = (new ThreadReading(LevelClassifier.Embedded), 0);
        foreach (var (at, step) in StoryShelf.Read().Find(id)?.Steps.TakeWhile(step => step.Kind is not StepKind.Press).Index() ?? [])
        {
            if (step is { Kind: StepKind.Say, Text: { } text, As: { } author })
            {
                reading.Take(new(Given.Ts(at), new(author), text));
                var actions = reading.Judge().Select(verdict => ThresholdRule.For(verdict, new(), Sensitivity.Normal)).Where(action => action is not MismatchAction.StaySilent).ToList();
                Assert.True(actions.Count > 0 || spoken == 0, text);
                Assert.All(actions, action => Assert.Equal(MismatchAction.Nudge, action));
                spoken += actions.Count;
            }
        }

        Assert.True(spoken > 0);
    }

    private static IReadOnlyList<Message> Said(PlayedHost host, PlayedStory played) =>
        [.. host.Slack.ThreadOf(played.Channel, played.Thread).Where(message => message.BotId is not null)];
}
