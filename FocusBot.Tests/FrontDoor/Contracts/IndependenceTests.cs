using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Contracts;

/// <summary>A team that names its differences by itself: its facilitator is offered quiet, once.</summary>
public sealed class IndependenceTests
{
    [Fact]
    public async Task The_facilitator_is_offered_on_request_once_and_a_press_switches()
    {
        await using var world = await ReviewWorld.StartAsync();
        await NamedThemselvesAsync(world, threads: 6);

        await world.Slack.UntilAsync(() => Offers(world).Count > 0);
        var offer = Offers(world)[0];
        Assert.Contains("6 of the last 6 threads", offer.Text, StringComparison.Ordinal);
        await world.Slack.PressAsync(world.Ana.Id, offer.Channel, offer.Ts, "independence.on-request");
        await world.KeptAsync("SELECT COUNT(*) FROM channel_setting WHERE mode = 3");
        await world.KeptAsync("SELECT COUNT(*) FROM admin_act WHERE field = 'Mode'");
        await world.Slack.PressAsync(world.Ana.Id, offer.Channel, offer.Ts, "independence.on-request");

        await world.IdleAsync(TimeSpan.Zero);
        Assert.Contains(world.Slack.EphemeralsOf(world.Ana.Id), note => note.Text.Contains("I already say nothing by myself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_never_repeated_also_after_a_restart()
    {
        await using var world = await ReviewWorld.StartAsync();
        await NamedThemselvesAsync(world, threads: 7);
        await world.Slack.UntilAsync(() => Offers(world).Count > 0);
        await world.IdleAsync(TimeSpan.Zero);

        await NamedThemselvesAsync(world, threads: 9);
        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.IdleAsync();

        Assert.Single(Offers(world));
        Assert.Empty(world.Slack.DirectMessagesOf(world.Ben.Id));
    }

    [Fact]
    public async Task Five_are_too_few()
    {
        await using var world = await ReviewWorld.StartAsync();
        await NamedThemselvesAsync(world, threads: 5);

        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.IdleAsync();

        Assert.Empty(Offers(world));
    }

    [Fact]
    public async Task A_thread_in_which_somebody_names_the_difference_counts_and_no_one_is_asked()
    {
        await using var world = await ReviewWorld.StartAsync();

        var root = await world.ArgueAsync(
            world.Ana, world.Ben, [.. Arguments.PastEachOther[..4], "I think we are talking past each other: you ask about the customer, and I talk about the schedule.", "Yes, these are two different questions."]);

        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM self_named WHERE root = '{root.Ts}'"));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM pair_question"));
    }

    [Fact]
    public async Task Where_FocusBot_asked_first_the_thread_does_not_count()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "I think we are talking past each other: these are two different questions.", root.Ts);
        await world.RestAsync();

        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM self_named"));
    }

    private static IReadOnlyList<Message> Offers(ReviewWorld world) =>
        [.. world.Slack.DirectMessagesOf(world.Ana.Id).Where(message => message.Text.Contains("named the difference themselves", StringComparison.Ordinal))];

    /// <summary>FocusBot has been in the channel for nine weeks, and saw that in so many threads.</summary>
    private static async Task NamedThemselvesAsync(ReviewWorld world, int threads)
    {
        await world.StopFocusBotAsync();
        var now = world.Clock.GetUtcNow();
        world.Execute($"UPDATE channel SET introduced_at = {now.AddDays(-63).ToUnixTimeMilliseconds()}");
        for (var i = 0; i < threads; i++)
        {
            world.Execute($"INSERT OR IGNORE INTO self_named SELECT installation, channel, '170000000{i}.000100', {now.AddDays(-i).ToUnixTimeMilliseconds()} FROM channel");
        }

        await world.StartFocusBotAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));
    }
}
