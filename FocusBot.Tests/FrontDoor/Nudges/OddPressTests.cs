namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>Presses that nobody planned for: two at once, and one by somebody who came late.</summary>
public sealed class OddPressTests
{
    private const string Execution = "nudge.forward.execution", Impact = "nudge.forward.impact";

    [Fact]
    public async Task Two_who_press_at_once_leave_one_message_with_one_suggestion()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();

        await Task.WhenAll(world.PressAsync(world.Ana, nudge, Execution), world.PressAsync(world.Ben, nudge, Impact));
        await world.Slack.UntilAsync(() => world.Nudges()[0].Text.Contains("suggests starting with", StringComparison.Ordinal));
        await world.IdleAsync();

        Assert.Equal(2, Assert.Single(world.Said()).Text.Split("suggests starting with").Length);
    }

    [Fact]
    public async Task Who_comes_late_presses_like_everybody_else()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();

        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Reading along.", world.Root);
        await world.PressAsync(world.Cara, nudge, Impact);
        await world.Slack.UntilAsync(() => world.Nudges()[0].Text.Contains("<@U0CARA> suggests starting with Impact", StringComparison.Ordinal));
        await world.IdleAsync();

        Assert.Single(world.Said());
    }
}
