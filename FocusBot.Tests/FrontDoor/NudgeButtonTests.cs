namespace FocusBot.Tests.FrontDoor;

/// <summary>The buttons under a nudge that the whole thread may press: the way forward, and why.</summary>
public sealed class NudgeButtonTests
{
    private const string Execution = "nudge.forward.execution", Impact = "nudge.forward.impact", Why = "nudge.why";

    [Fact]
    public async Task A_way_forward_is_said_once_and_can_be_changed()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Ana, nudge, Execution);
        await world.Slack.UntilAsync(() => Decided(world).Count == 1);
        await world.PressAsync(world.Ben, nudge, Execution);
        await world.HeardAsync(world.Ben, "has chosen Execution already");
        await world.PressAsync(world.Ben, nudge, Impact);
        await world.Slack.UntilAsync(() => Decided(world).Count == 2);

        await world.IdleAsync();
        Assert.Equal(["Execution", "Impact"], Decided(world));
        Assert.Equal("chat.postMessage 4", world.Account());
    }

    [Fact]
    public async Task A_press_that_is_delivered_three_times_says_one_line()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        world.Slack.Misbehaviour.Deliveries.CopiesOfActs = 3;
        await world.PressAsync(world.Ana, nudge, Execution);

        await world.IdleAsync();
        Assert.Equal(["Execution"], Decided(world));
        Assert.Equal("chat.postMessage 3", world.Account());
    }

    [Fact]
    public async Task Presses_from_two_devices_at_once_say_one_line()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await Task.WhenAll(world.PressAsync(world.Ana, nudge, Execution), world.PressAsync(world.Ana, nudge, Execution));
        await world.HeardAsync(world.Ana, "has chosen Execution already");

        await world.IdleAsync();
        Assert.Equal(["Execution"], Decided(world));
        Assert.Equal("chat.postMessage 3", world.Account());
    }

    [Theory]
    [InlineData(Execution)]
    [InlineData("nudge.mute")]
    public async Task Somebody_who_never_wrote_in_the_thread_changes_nothing(string action)
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Cara, nudge, action);
        await world.HeardAsync(world.Cara, "people who have written in this thread");

        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM thread_mute"));
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task Why_this_is_answered_to_whoever_asks()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Cara, nudge, Why);
        await world.HeardAsync(world.Cara, "Both said it themselves");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    [Theory]
    [InlineData(Execution)]
    [InlineData("nudge.not-quite")]
    [InlineData("nudge.mute")]
    public async Task The_buttons_of_a_closed_thread_say_that_it_is_closed(string action)
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await world.Slack.DeleteAsync(world.Ana.Id, world.Reviews.Id, world.Root);
        await world.IdleAsync();
        await world.PressAsync(world.Ben, nudge, action);
        await world.HeardAsync(world.Ben, "This thread is closed");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    private static List<string> Decided(ReviewWorld world) =>
        [.. world.Said().Where(message => message.Text.StartsWith("For today", StringComparison.Ordinal)).Select(message => message.Text.Split("about ")[1].Split(':')[0])];
}
