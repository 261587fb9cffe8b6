using FocusBot.Playground.Api;

namespace FocusBot.Tests.FrontDoor;

/// <summary>Slack on a bad day: nothing is said twice, and nothing is lost.</summary>
public sealed class StormTests
{
    private static readonly Dictionary<string, string?> NoGrace = new() { ["Delivery:DoubtGrace"] = "00:00:00" };

    [Fact]
    public async Task A_rush_of_limits_delays_everything_and_loses_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Limit("chat.postMessage", 2, 1);
        world.Slack.Misbehaviour.Limit("chat.postEphemeral", 2, 1);

        await world.LevelAsync(world.Cara, "ask");
        await world.HeardAsync(world.Ana, "which level do you argue from");
        await world.HeardAsync(world.Ben, "which level do you argue from");

        await world.IdleAsync();
        Assert.Single(world.Said());
        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
        Assert.Equal("chat.postEphemeral 4, chat.postMessage 4", world.Account());
        Assert.Empty(world.Slack.Mistakes);
    }

    [Theory]
    [InlineData("Outage", 3)]
    [InlineData("Cut", 3)]
    [InlineData("InternalError", 3)]
    [InlineData("OutageAfterEffect", 2)]
    [InlineData("CutAfterEffect", 2)]
    [InlineData("SilenceAfterEffect", 2)]
    public async Task A_post_whose_outcome_is_unknown_stands_in_the_thread_once(string trouble, int posts)
    {
        await using var world = await ReviewWorld.StartAsync(settings: NoGrace);
        await world.DeclareAsync(world.Ana, "execution");
        world.Slack.Misbehaviour.Plan("chat.postMessage", Enum.Parse<TroubleKind>(trouble));

        await world.DeclareAsync(world.Ben, "impact");
        await world.Slack.UntilAsync(() => world.Nudges().Count > 0);

        await world.IdleAsync();
        Assert.Single(world.Nudges());
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM nudge WHERE state = 2 AND ts IS NOT NULL"));
        Assert.Equal(posts, world.Slack.Calls.Count(call => call.Method == "chat.postMessage"));
        Assert.Empty(world.Slack.Mistakes);
    }

    [Theory]
    [InlineData("OutageAfterEffect")]
    [InlineData("CutAfterEffect")]
    public async Task A_private_question_whose_outcome_is_unknown_is_not_repeated(string trouble)
    {
        await using var world = await ReviewWorld.StartAsync(settings: NoGrace);
        world.Slack.Misbehaviour.Plan("chat.postEphemeral", Enum.Parse<TroubleKind>(trouble), 2);

        await world.LevelAsync(world.Cara, "ask");
        await world.HeardAsync(world.Ben, "which level do you argue from");

        await world.IdleAsync();
        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 2", world.Account());
        Assert.Empty(world.Slack.Mistakes);
    }

    [Fact]
    public async Task A_nudge_is_taken_back_through_an_outage()
    {
        await using var world = await ReviewWorld.StartAsync(settings: NoGrace);

        var nudge = await world.NudgedAsync();
        world.Slack.Misbehaviour.Plan("chat.update", TroubleKind.Outage);
        await world.PressAsync(world.Ben, nudge, "nudge.not-quite");
        var form = await world.FormOfAsync(world.Ben);
        await world.Slack.SubmitAsync(world.Ben.Id, form.Id, ("level", "execution"));
        await world.Slack.UntilAsync(() => world.Nudges().Count == 0);

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 2, chat.update 2, views.open 1", world.Account());
        Assert.Empty(world.Slack.Mistakes);
    }
}
