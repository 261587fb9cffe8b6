using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary><em>Not quite</em>: either of the two corrects their own level, and the nudge follows.</summary>
public sealed class NotQuiteTests
{
    [Fact]
    public async Task Equal_levels_take_the_nudge_back()
    {
        await using var world = await ReviewWorld.StartAsync();

        await CorrectAsync(world, "execution");
        await world.Slack.UntilAsync(() => world.Nudges().Count == 0);

        Assert.Contains("taken this nudge back", Assert.Single(world.Said()).Text, StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 2, chat.update 1, views.open 1", world.Account());
    }

    [Fact]
    public async Task An_answer_that_is_no_level_takes_the_nudge_back()
    {
        await using var world = await ReviewWorld.StartAsync();

        await CorrectAsync(world, "mixed");
        await world.Slack.UntilAsync(() => world.Nudges().Count == 0);

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 2, chat.update 1, views.open 1", world.Account());
    }

    [Fact]
    public async Task Another_level_restates_the_nudge()
    {
        await using var world = await ReviewWorld.StartAsync();

        await CorrectAsync(world, "optics");
        await world.Slack.UntilAsync(() => world.Nudges()[0].Text.Contains($"<@{world.Ben.Id}> argues from Optics", StringComparison.Ordinal));

        Assert.Contains($"<@{world.Ana.Id}> argues from Execution", Assert.Single(world.Nudges()).Text, StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 2, chat.update 1, views.open 1", world.Account());
    }

    [Fact]
    public async Task The_same_level_again_changes_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();

        await CorrectAsync(world, "impact");

        await world.IdleAsync();
        Assert.Single(world.Nudges());
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 2, views.open 1", world.Account());
    }

    [Fact]
    public async Task Somebody_else_cannot_correct_the_two()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Cara, nudge, "nudge.not-quite");
        await world.HeardAsync(world.Cara, "for the two people this nudge names");

        await world.IdleAsync();
        Assert.Null(world.Slack.OpenViewOf(world.Cara.Id));
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task The_buttons_of_a_nudge_that_was_taken_back_are_gone()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await CorrectAsync(world, "execution");
        await world.IdleAsync();

        Assert.DoesNotContain("nudge.", Assert.Single(world.Said(), said => said.Ts == nudge.Ts).Blocks.ToString(), StringComparison.Ordinal);
        await world.DeclareAsync(world.Ben, "impact");
        await world.IdleAsync();
        Assert.Empty(world.Nudges());
    }

    private static async Task<Message> CorrectAsync(ReviewWorld world, string level)
    {
        var nudge = await world.NudgedAsync();
        await world.IdleAsync();
        await world.PressAsync(world.Ben, nudge, "nudge.not-quite");
        var form = await world.FormOfAsync(world.Ben);
        await world.Slack.SubmitAsync(world.Ben.Id, form.Id, ("level", level));
        await world.Slack.UntilAsync(() => world.Slack.EphemeralsOf(world.Ben.Id).Count == 2);
        return nudge;
    }
}
