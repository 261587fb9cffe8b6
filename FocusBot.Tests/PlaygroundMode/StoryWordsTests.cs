using FocusBot.Levels.Linear;
using FocusBot.Playground.Stories;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;
using FocusBot.Tests.Texts;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>What's in the stories themselves.</summary>
public sealed class StoryWordsTests
{
    /// <summary>Never shame, never order: what holds for FocusBot's own words holds for these.</summary>
    [Fact]
    public void Captions_blame_nobody_and_order_nobody_about() => Assert.Empty(
        from story in StoryShelf.Read().All
        from words in story.Steps.SelectMany(step => (string?[])[step.Ahead, step.Caption, step.Missed]).Append(story.Teaser).Append(story.Title).OfType<string>()
        from reproach in TextLintTests.Reproaches(words)
        select $"{story.Id}: {words}: {reproach}");

    [Fact]
    public void Every_step_is_whole_and_every_wait_has_its_words() => Assert.All(
        StoryShelf.Read().All.SelectMany(story => story.Steps),
        step => Assert.True(step.Kind switch
        {
            StepKind.Say or StepKind.Command => step is { As: not null, Text.Length: > 0 },
            StepKind.Press => step is { As: not null, Button.Length: > 0 },
            StepKind.Submit => step is { As: not null, Fields.Count: > 0 },
            StepKind.Await => step is { Thing: not null, Ahead: not null, Caption: not null, Missed: not null },
            StepKind.Clock => step is { As: not null, To: "monday" or ['+', ..] },
            StepKind.Huddle => step is { As: not null, Ahead: not null, Caption: not null },
            _ => step.Caption is not null,
        }, $"{step}"));

    /// <summary>However long somebody looks at the page before the next step: FocusBot never asks where the story wants a nudge.</summary>
    [Theory]
    [InlineData("review")]
    [InlineData("optics-quarter")]
    public void Once_the_engine_would_speak_in_a_story_it_is_sure_enough_for_a_nudge_and_stays_so(string id)
    {
        var (reading, spoken) = (new ThreadAnalysis(), 0);
        foreach (var (at, step) in StoryShelf.Read().Find(id)?.Steps.TakeWhile(step => step.Kind is not StepKind.Press).Index() ?? [])
        {
            if (step is { Kind: StepKind.Say, Text: { } text, As: { } author })
            {
                reading.Take(new(Given.Ts(at), new(author), text), LevelClassifier.Embedded);
                var actions = reading.Judge().Select(verdict => ThresholdRule.For(verdict, new(), Sensitivity.Normal)).Where(action => action is not MismatchAction.StaySilent).ToList();
                Assert.True(actions.Count > 0 || spoken == 0, text);
                Assert.All(actions, action => Assert.Equal(MismatchAction.Nudge, action));
                spoken += actions.Count;
            }
        }

        Assert.True(spoken > 0);
    }
}
