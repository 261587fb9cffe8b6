using System.Net;
using System.Text.Json;
using FocusBot.Levels.Linear;
using FocusBot.Playground.Stories;
using FocusBot.Playground.World;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;
using FocusBot.Tests.Texts;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>Every story, played to its end through the page's door, with FocusBot doing what the captions say.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task The_review_asks_the_two_first_and_ends_in_the_nudge_that_their_answers_make_exact()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("review");

        var nudge = Assert.Single(Said(host, played), message => message.Text.Contains("at different levels", StringComparison.Ordinal));
        Assert.Contains("<@U0MAYA> argues from Execution", nudge.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0JONAS> argues from Impact", nudge.Text, StringComparison.Ordinal);
        Assert.Contains(Said(host, played), message => message.Text.Contains("suggests starting with Impact", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_at_one_level_are_left_alone()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("same-level");

        Assert.Empty(Said(host, played));
        Assert.Contains(played.Captions, caption => caption.StartsWith("FocusBot stays silent: both argue from the same level.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quarter_of_Optics_stands_beside_what_the_thread_chooses_and_beside_the_week()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("optics-quarter");

        Assert.DoesNotContain(Said(host, played), message => message.Text.Contains("reads as", StringComparison.Ordinal));
        Assert.Contains(Said(host, played), message => message.Text.Contains("<@U0GRACE> argues from Optics", StringComparison.Ordinal));
        Assert.Contains(Said(host, played), message => message.Text.Contains("suggests starting with Optics", StringComparison.Ordinal));
        var week = Assert.Single(host.Slack.EphemeralsOf("U0GRACE"), note => note.Text.Contains("on purpose through", StringComparison.Ordinal));
        Assert.Contains("% of the messages argued from it", week.Text, StringComparison.Ordinal);
        Assert.Contains("data_visualization", week.Blocks.ToString() ?? "", StringComparison.Ordinal);
        AssertNothingMissed(host, played);
    }

    [Fact]
    public async Task Before_the_meeting_three_answers_come_out_together()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("meeting");

        var map = Assert.Single(Said(host, played), message => message.Text.Contains("3 of 3 answered", StringComparison.Ordinal));
        Assert.Contains("Impact: 2.\nExecution: 1.", map.Text, StringComparison.Ordinal);
        Assert.Contains("in the organiser’s view: Impact", map.Text, StringComparison.Ordinal);
        Assert.Contains("one question for each gap", map.Text, StringComparison.Ordinal);
        AssertNothingMissed(host, played);
    }

    [Fact]
    public async Task On_Monday_the_summary_comes_by_itself_with_the_mix_and_its_chart()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("summary");

        var week = Assert.Single(
            host.Slack.DirectMessagesOf("U0MAYA"), message => message.Text.Contains("in <#C0PRODUCTREVIEWS> in the last seven days", StringComparison.Ordinal));
        Assert.Contains("% argued from Impact", week.Text, StringComparison.Ordinal);
        Assert.Contains("data_visualization", week.Blocks.ToString() ?? "", StringComparison.Ordinal);
        AssertNothingMissed(host, played);
    }

    [Fact]
    public async Task Whoever_asks_by_the_form_gets_two_answers_and_a_nudge_at_once()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("ask");

        var nudge = Assert.Single(Said(host, played), message => message.Text.Contains("at different levels", StringComparison.Ordinal));
        Assert.Contains("<@U0TOM> argues from Execution", nudge.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0JONAS> argues from Impact", nudge.Text, StringComparison.Ordinal);
        AssertNothingMissed(host, played);
    }

    [Fact]
    public async Task A_story_that_is_played_again_gets_a_thread_of_its_own_and_its_nudge_too()
    {
        await using var host = await PlayedHost.StartAsync();
        var first = await host.PlayAsync("review");
        var second = await host.PlayAsync("review");

        Assert.NotEqual(first.Thread, second.Thread);
        AssertNothingMissed(host, second);
    }

    [Fact]
    public async Task All_stories_one_after_the_other_keep_their_promises()
    {
        await using var host = await PlayedHost.StartAsync();
        foreach (var story in StoryShelf.Read().All.Reverse())
        {
            AssertNothingMissed(host, await host.PlayAsync(story.Id));
        }
    }

    [Fact]
    public async Task Two_pages_that_ask_for_one_step_play_it_once()
    {
        await using var host = await PlayedHost.StartAsync();
        await host.PostAsync("/playground/story/start", new { @as = "U0MAYA", id = "same-level" });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.PostAsync("/playground/story/next", new { step = 0 })));
        var current = (await host.PostAsync("/playground/story/next", new { step = 7 })).Body.GetProperty("current");

        Assert.Equal(1, current.GetProperty("step").GetInt32());
        Assert.Single(host.Slack.ThreadOf(current.GetProperty("channel").GetString() ?? "", current.GetProperty("thread_ts").GetString() ?? ""));
    }

    [Fact]
    public async Task A_line_that_the_question_has_overtaken_is_left_out()
    {
        await using var host = await PlayedHost.StartAsync();
        var current = (await host.PostAsync("/playground/story/start", new { @as = "U0MAYA", id = "review" })).Body.GetProperty("current");
        for (var step = 0; step < 6; step++)
        {
            current = (await host.PostAsync("/playground/story/next", new { step })).Body.GetProperty("current");
        }

        Assert.Equal("say", current.GetProperty("next").GetProperty("kind").GetString());
        await host.LullAsync();
        await host.Slack.UntilAsync(() => host.Slack.EphemeralsOf("U0MAYA").Count > 0 && host.Slack.EphemeralsOf("U0JONAS").Count > 0);
        current = (await host.PostAsync("/playground/story/next", new { step = 6 })).Body.GetProperty("current");

        Assert.Equal(8, current.GetProperty("step").GetInt32());
        Assert.Equal(6, host.Slack.ThreadOf(host.Reviews.Id, current.GetProperty("thread_ts").GetString() ?? "").Count(message => message.BotId is null));
    }

    [Fact]
    public async Task Whoever_writes_into_the_thread_meanwhile_breaks_nothing()
    {
        await using var host = await PlayedHost.StartAsync();
        var current = (await host.PostAsync("/playground/story/start", new { @as = "U0LUCIA", id = "same-level" })).Body.GetProperty("current");
        for (var step = 0; !current.GetProperty("is_waiting").GetBoolean(); step++)
        {
            current = (await host.PostAsync("/playground/story/next", new { step })).Body.GetProperty("current");
            await host.Slack.SayAsync("U0LUCIA", host.Reviews.Id, $"Sorry, one question, number {step}.", current.GetProperty("thread_ts").GetString());
        }

        await host.LullAsync();
        await Eventually.TrueAsync(async () => !(await host.CurrentAsync()).GetProperty("is_waiting").GetBoolean(), "the silence");
        Assert.StartsWith("FocusBot stays silent", (await host.CurrentAsync()).GetProperty("caption").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_played_is_refused_in_a_sentence_and_a_stopped_story_is_gone()
    {
        await using var host = await PlayedHost.StartAsync();
        await RefusedAsync(host, "start", new { @as = "U0MAYA", id = "nonsense" }, "There is no story nonsense.");
        await RefusedAsync(host, "start", new { @as = "U0NOBODY", id = "review" }, "There is no person U0NOBODY.");
        await RefusedAsync(host, "next", new { step = 0 }, "No story is being played.");
        await host.PostAsync("/playground/story/start", new { @as = "U0MAYA", id = "review" });
        await host.Slack.LeaveAsync("U0MAYA", host.Reviews.Id);
        await RefusedAsync(host, "next", new { step = 0 }, "maya is not in #product-reviews.");
        Assert.Equal(0, (await host.CurrentAsync()).GetProperty("step").GetInt32());

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/playground/story/stop", new { })).Status);
        Assert.Equal(JsonValueKind.Null, (await host.CurrentAsync()).ValueKind);
    }

    [Fact]
    public async Task The_page_is_told_what_comes_next_and_how_long_it_takes_to_type()
    {
        await using var host = await PlayedHost.StartAsync();
        var started = await host.PostAsync("/playground/story/start", new { @as = "U0MAYA", id = "optics-quarter" });
        var current = (await host.PostAsync("/playground/story/next", new { step = 0 })).Body.GetProperty("current");
        var next = current.GetProperty("next");

        Assert.Equal(6, started.Body.GetProperty("stories").GetArrayLength());
        Assert.Equal(("command", "U0PRIYA", 1), (next.GetProperty("kind").GetString(), next.GetProperty("as").GetString(), current.GetProperty("step").GetInt32()));
        Assert.Matches("^/level focus optics until \\d{4}-\\d\\d-\\d\\d because ", next.GetProperty("text").GetString());
        Assert.InRange(next.GetProperty("typing_ms").GetInt32(), 900, 6000);
    }

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
            StepKind.Clock => step is { As: not null, To: "monday" },
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

    private static void AssertNothingMissed(PlayedHost host, PlayedStory played)
    {
        var missed = StoryShelf.Read().All.SelectMany(story => story.Steps).Select(step => step.Missed).OfType<string>();
        Assert.Empty(played.Captions.Intersect(missed));
        Assert.DoesNotContain(played.Captions, caption => caption.StartsWith("What would be pressed", StringComparison.Ordinal));
    }

    private static async Task RefusedAsync(PlayedHost host, string verb, object request, string sentence)
    {
        var (status, body) = await host.PostAsync($"/playground/story/{verb}", request);
        Assert.Equal((HttpStatusCode.Conflict, sentence), (status, body.GetProperty("error").GetString()));
    }

    private static IReadOnlyList<Message> Said(PlayedHost host, PlayedStory played) =>
        [.. host.Slack.ThreadOf(played.Channel, played.Thread).Where(message => message.BotId is not null)];
}
