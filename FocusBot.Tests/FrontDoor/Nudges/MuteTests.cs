namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary><em>Mute here</em> holds for its thread, until it is undone.</summary>
public sealed class MuteTests
{
    [Fact]
    public async Task A_muted_thread_gets_no_nudge_until_the_mute_is_undone()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Who hears of it first?", world.Root);
        await world.PressAsync(world.Ana, nudge, "nudge.mute");
        var muted = await world.HeardAsync(world.Ana, "Muted, for everybody");
        await world.DeclareAsync(world.Cara, "optics");
        await world.IdleAsync();
        Assert.Single(world.Nudges());

        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, muted.Ts, "nudge.unmute");
        await world.HeardAsync(world.Ana, "Unmuted");
        await world.DeclareAsync(world.Cara, "optics");
        await world.IdleAsync();
        Assert.Equal(3, world.Nudges().Count);
        Assert.Equal("chat.postMessage 4", world.Account());
    }

    [Fact]
    public async Task A_mute_cancels_a_nudge_that_waits()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);

        var nudge = await world.NudgedAsync();
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Who hears of it first?", world.Root);
        await world.IdleAsync();
        world.HoldNudge();
        await world.DeclareAsync(world.Cara, "optics");
        await world.NudgeHeldAsync();
        await world.PressAsync(world.Ana, nudge, "nudge.mute");
        await world.HeardAsync(world.Ana, "Muted, for everybody");

        await world.LetNudgeGoAsync();
        Assert.Single(world.Nudges());
        Assert.Equal("chat.postMessage 3", world.Account());
    }

    [Fact]
    public async Task A_mute_leaves_other_threads_alone()
    {
        await using var world = await ReviewWorld.StartAsync();
        var second = await world.BeginThreadAsync();

        await world.PressAsync(world.Ana, await world.NudgedAsync(), "nudge.mute");
        await world.HeardAsync(world.Ana, "Muted, for everybody");
        await world.NudgedAsync(second);

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 3", world.Account());
    }
}
