namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>The buttons under a nudge that the whole thread may press: the way forward, and why.</summary>
public sealed class NudgeButtonTests
{
    private const string Execution = "nudge.forward.execution", Impact = "nudge.forward.impact", Why = "nudge.why";

    [Fact]
    public async Task A_way_forward_is_suggested_agreed_to_and_changed_in_the_one_message()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Ana, nudge, Execution);
        await world.Slack.UntilAsync(() => Suggested(world, "<@U0ANA> suggests starting with Execution"));
        await world.PressAsync(world.Ben, world.Nudges()[0], "nudge.agree");
        await world.Slack.UntilAsync(() => Suggested(world, "<@U0BEN> agrees."));
        await world.PressAsync(world.Ben, world.Nudges()[0], Impact);
        await world.Slack.UntilAsync(() => Suggested(world, "<@U0BEN> suggests starting with Impact"));

        await world.IdleAsync();
        Assert.Single(world.Said());
        Assert.Equal("chat.postMessage 2, chat.update 3", world.Account());
    }

    [Fact]
    public async Task Who_suggested_it_can_undo_it_for_ten_minutes()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);

        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Ana, nudge, Execution);
        await world.Slack.UntilAsync(() => Suggested(world, "suggests starting with Execution"));
        Assert.Contains("nudge.undo", $"{world.Nudges()[0].Blocks}", StringComparison.Ordinal);
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await world.Slack.UntilAsync(() => !$"{world.Nudges()[0].Blocks}".Contains("nudge.undo", StringComparison.Ordinal));

        Assert.True(Suggested(world, "suggests starting with Execution"));
    }

    [Fact]
    public async Task A_press_that_is_delivered_three_times_suggests_once()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        world.Slack.Misbehaviour.Deliveries.CopiesOfActs = 3;
        await world.PressAsync(world.Ana, nudge, Execution);

        await world.IdleAsync();
        Assert.True(Suggested(world, "<@U0ANA> suggests starting with Execution"));
        Assert.Equal("chat.postMessage 2, chat.update 1", world.Account());
    }

    [Fact]
    public async Task A_facilitator_can_remove_a_nudge_and_nobody_else()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Ben, nudge, "nudge.remove");
        await world.HeardAsync(world.Ben, "facilitators can remove a nudge");
        await world.PressAsync(world.Ana, nudge, "nudge.remove");
        await world.Slack.UntilAsync(() => world.Nudges().Count == 0);

        Assert.Contains("A facilitator removed a nudge here.", Assert.Single(world.Said()).Text, StringComparison.Ordinal);
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

    private static bool Suggested(ReviewWorld world, string words) => world.Nudges() is [{ } nudge] && nudge.Text.Contains(words, StringComparison.Ordinal);
}
