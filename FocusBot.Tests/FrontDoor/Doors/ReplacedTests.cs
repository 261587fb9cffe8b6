using FocusBot.Playground.Api;
using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>What one person alone sees changes by their own press, where it is: it never piles up.</summary>
public sealed class ReplacedTests
{
    [Fact]
    public async Task The_question_and_its_answer_stay_one_message()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Cara, $"ask {world.LinkTo(world.Root)}");
        await PressedAsync(world, world.Ana, "which level do you argue from here?", "level.execution", "Saved for");

        await PressedAsync(world, world.Ana, "Saved for", "level.show", "sees your answer");
        await PressedAsync(world, world.Ana, "Saved for", "level.optics", "Your answer: Optics");
        await PressedAsync(world, world.Ana, "Saved for", "level.withdraw", "Taken back.");

        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
    }

    [Theory]
    [InlineData("level.execution", "Saved for")]
    [InlineData("pair.later", "I’ll ask once more")]
    [InlineData("pair.not-stuck", "I’ll leave it")]
    [InlineData("pair.not-me", "you can opt out")]
    public async Task The_question_to_two_gives_way_to_its_answer(string button, string heard)
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);

        await PressedAsync(world, world.Ana, "may be talking at different levels", button, heard);

        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
    }

    [Theory]
    [InlineData("nudge.share", "once the other of you")]
    [InlineData("nudge.mute", "Muted")]
    public async Task A_nudge_that_two_people_alone_see_changes_for_who_presses(string button, string heard)
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.SetModeAsync("private");
        var before = world.Slack.EphemeralsOf(world.Ben.Id).Count;
        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");

        await PressedAsync(world, world.Ben, "Only the two of you see this", button, heard);

        Assert.Equal(before + 2, world.Slack.EphemeralsOf(world.Ben.Id).Count);
        Assert.Contains(world.Slack.EphemeralsOf(world.Ana.Id), note => note.Text.Contains("Only the two of you see this", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Choices_about_oneself_stay_one_message()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ben, "me");

        await PressedAsync(world, world.Ben, "I may read which level", "me.opt-out", "You opted out on");
        await PressedAsync(world, world.Ben, "You opted out on", "me.opt-in", "I may read which level");
        await PressedAsync(world, world.Ben, "I may read which level", "me.delete", "Delete everything");
        await PressedAsync(world, world.Ben, "Delete everything", "me.keep", "Nothing was deleted");

        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
    }

    [Fact]
    public async Task What_is_kept_about_oneself_takes_the_place_of_the_choices_and_gives_it_back()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ben, "me");

        await PressedAsync(world, world.Ben, "I may read which level", "me.show", "This is what I keep about you");
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
        await PressedAsync(world, world.Ben, "This is what I keep about you", "me.back", "I may read which level");
        await PressedAsync(world, world.Ben, "I may read which level", "me.download", "Your data comes as");

        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
    }

    /// <summary>Otherwise whoever wants to know why could no longer share it.</summary>
    [Fact]
    public async Task Why_this_keeps_the_buttons_of_a_nudge_that_two_people_alone_see()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.SetModeAsync("private");
        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");

        await PressedAsync(world, world.Ben, "Only the two of you see this", "nudge.why", "Both said it themselves");
        Assert.DoesNotContain(world.Slack.EphemeralsOf(world.Ben.Id), note => note.Text.Contains("Only the two of you see this", StringComparison.Ordinal));

        await PressedAsync(world, world.Ben, "Both said it themselves", "nudge.share", "once the other of you");
    }

    /// <summary>The press that it asks for is on the message that stays.</summary>
    [Fact]
    public async Task What_asks_for_the_press_once_more_leaves_its_button_where_it_is()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.SetModeAsync("private");
        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");
        world.Slack.Misbehaviour.Plan("views.open", TroubleKind.Outage);

        await PressedAsync(world, world.Ben, "Only the two of you see this", "nudge.not-quite", "The form took too long to open");

        await PressedAsync(world, world.Ben, "Only the two of you see this", "nudge.share", "once the other of you");
    }

    private static async Task PressedAsync(ReviewWorld world, Person person, string under, string button, string heard)
    {
        var shown = await world.HeardAsync(person, under);
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, shown.Ts, button);
        await world.HeardAsync(person, heard);
    }
}
