using FocusBot.Playground.Stories;
using FocusBot.Playground.World;

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
    public async Task In_thread_mode_the_same_review_ends_in_a_guess_that_sounds_like_one()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("in-the-thread");

        var nudge = Assert.Single(Said(host, played), message => message.Text.Contains("different levels here", StringComparison.Ordinal));
        Assert.Contains("you two may be at different levels", nudge.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0MAYA>’s messages read to me as Execution", nudge.Text, StringComparison.Ordinal);
        Assert.Contains("most of all:\n“", Assert.Single(host.Slack.EphemeralsOf("U0JONAS"), note => note.Text.Contains("Why you might be stuck", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Slack.EphemeralsOf("U0MAYA"), note => note.Text.Contains("Which level do you argue from", StringComparison.Ordinal));
        AssertNothingMissed(host, played);
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
        var week = Assert.Single(host.Slack.EphemeralsOf("U0GRACE"), note => note.Text.Contains("The team is focusing on", StringComparison.Ordinal));
        Assert.Contains("of the messages argued from it", week.Text, StringComparison.Ordinal);
        Assert.Contains("data_visualization", week.Blocks.ToString() ?? "", StringComparison.Ordinal);
        AssertNothingMissed(host, played);
    }

    [Fact]
    public async Task Before_the_meeting_four_answers_come_out_together()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("meeting");

        var map = Assert.Single(Said(host, played), message => message.Text.Contains("4 of 4 answered", StringComparison.Ordinal));
        Assert.Contains("Impact: 2.\nExecution: 2.", map.Text, StringComparison.Ordinal);
        Assert.Contains("as the organiser sees it: Impact", map.Text, StringComparison.Ordinal);
        Assert.Contains("An opening question for each gap", map.Text, StringComparison.Ordinal);
        AssertNothingMissed(host, played);
    }

    [Fact]
    public async Task During_the_meeting_one_card_is_edited_in_place_and_who_was_there_is_asked_afterwards()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("huddle");

        var huddle = Assert.Single(host.Slack.MessagesOf(played.Channel), message => message.Huddle is not null);
        Assert.Contains("3 of 3 answered", Assert.Single(host.Slack.ThreadOf(played.Channel, huddle.Ts), message => message.BotId is not null).Text, StringComparison.Ordinal);
        Assert.Empty(host.Slack.DirectMessagesOf("U0TOM"));
        AssertNothingMissed(host, played);
    }

    [Fact]
    public async Task On_Monday_the_summary_comes_by_itself_with_the_mix_and_its_chart()
    {
        await using var host = await PlayedHost.StartAsync();
        var played = await host.PlayAsync("summary");

        var week = Assert.Single(
            host.Slack.DirectMessagesOf("U0MAYA"), message => message.Text.Contains("in <#C0PRODUCTREVIEWS> in the week from", StringComparison.Ordinal));
        Assert.Contains("argued from Impact", week.Text, StringComparison.Ordinal);
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

    private static void AssertNothingMissed(PlayedHost host, PlayedStory played)
    {
        var missed = StoryShelf.Read().All.SelectMany(story => story.Steps).Select(step => step.Missed).OfType<string>();
        Assert.Empty(played.Captions.Intersect(missed));
        Assert.DoesNotContain(played.Captions, caption => caption.StartsWith("What would be pressed", StringComparison.Ordinal));
    }

    private static IReadOnlyList<Message> Said(PlayedHost host, PlayedStory played) =>
        [.. host.Slack.ThreadOf(played.Channel, played.Thread).Where(message => message.BotId is not null)];
}
