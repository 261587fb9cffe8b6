using FocusBot.Playground.Api;

namespace FocusBot.Tests.FrontDoor.Delivery;

/// <summary>Slack on a bad day: nothing is said twice, and nothing is lost.</summary>
public sealed class StormTests
{
    [Fact]
    public async Task A_rush_of_limits_delays_everything_and_loses_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Limit("chat.postMessage", 2, 1);
        world.Slack.Misbehaviour.Limit("chat.postEphemeral", 2, 1);

        await world.LevelAsync(world.Cara, "ask");
        await world.AskedAloneAsync(world.Ana);
        await world.AskedAloneAsync(world.Ben);

        await world.IdleAsync();
        Assert.Single(world.Said());
        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
        Assert.Equal("chat.postEphemeral 4, chat.postMessage 4", world.Account());
    }

    [Theory]
    [InlineData("Outage", 3)]
    [InlineData("Cut", 3)]
    [InlineData("InternalError", 3)]
    [InlineData("TurnedBack", 3)]
    [InlineData("OutageAfterEffect", 2)]
    [InlineData("CutAfterEffect", 2)]
    [InlineData("SilenceAfterEffect", 2)]
    [InlineData("TurnedBackAfterEffect", 2)]
    public async Task A_post_whose_outcome_is_unknown_stands_in_the_thread_once(string trouble, int posts)
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.DeclareAsync(world.Ana, "execution");
        world.Slack.Misbehaviour.Plan("chat.postMessage", Enum.Parse<TroubleKind>(trouble));

        await world.DeclareAsync(world.Ben, "impact");
        await world.DoubtsUntilAsync(() => world.Count("SELECT COUNT(*) FROM nudge WHERE state = 2 AND ts IS NOT NULL") == 1);

        await world.IdleAsync();
        Assert.Single(world.Nudges());
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM nudge WHERE state = 2 AND ts IS NOT NULL"));
        Assert.Equal(posts, world.Calls.Count(call => call.Method == "chat.postMessage"));
    }

    [Fact]
    public async Task A_question_whose_reading_back_stumbles_stays_and_is_not_asked_twice()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Plan("chat.postMessage", TroubleKind.TurnedBackAfterEffect);
        world.Slack.Misbehaviour.Plan("conversations.replies", TroubleKind.InternalError, 2);

        // The post itself does not come back as an event, or nobody would have to look for it.
        world.Slack.Misbehaviour.Deliveries.CopiesOfEvents = 0;
        await world.LevelAsync(world.Cara, "ask");
        await world.DoubtsUntilAsync(() => world.Slack.EphemeralsOf(world.Ana.Id).Count > 0);
        await world.LevelAsync(world.Cara, "ask");

        await world.IdleAsync();
        Assert.Single(world.Said());
        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
        Assert.DoesNotContain(world.Slack.EphemeralsOf(world.Cara.Id), note => note.Text.Contains("did not say", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_introduction_whose_reading_back_stumbles_stands_once()
    {
        await using var world = await ReviewWorld.StartAsync();
        var other = world.Slack.AddChannel("other-reviews", [world.Ana, world.Ben]);
        world.Slack.Misbehaviour.Plan("chat.postMessage", TroubleKind.Outage);
        world.Slack.Misbehaviour.Plan("conversations.history", TroubleKind.InternalError, 2);

        await world.Slack.InviteBotAsync(world.Ana.Id, other.Id);
        await world.DoubtsUntilAsync(() => world.Slack.MessagesOf(other.Id).Any(message => message.BotId is not null));

        await world.IdleAsync();
        Assert.Single(world.Slack.MessagesOf(other.Id), message => message.BotId is not null);
    }

    [Theory]
    [InlineData("OutageAfterEffect")]
    [InlineData("CutAfterEffect")]
    [InlineData("TurnedBackAfterEffect")]
    public async Task A_private_question_whose_outcome_is_unknown_is_not_repeated(string trouble)
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Plan("chat.postEphemeral", Enum.Parse<TroubleKind>(trouble), 2);

        await world.LevelAsync(world.Cara, "ask");
        await world.AskedAloneAsync(world.Ben);
        await world.DoubtsUntilAsync(() => world.Count("SELECT COUNT(*) FROM outbox") == 0);

        await world.IdleAsync();
        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_nudge_is_taken_back_through_an_outage()
    {
        await using var world = await ReviewWorld.StartAsync();

        var nudge = await world.NudgedAsync();
        world.Slack.Misbehaviour.Plan("chat.update", TroubleKind.Outage);
        await world.PressAsync(world.Ben, nudge, "nudge.not-quite");
        var form = await world.FormOfAsync(world.Ben);
        await world.Slack.SubmitAsync(world.Ben.Id, form.Id, ("level", "execution"));
        await world.KeptAsync("SELECT COUNT(*) FROM outbox WHERE state = 5");
        world.Clock.Advance(TimeSpan.FromSeconds(15));
        await world.Slack.UntilAsync(() => world.Nudges().Count == 0);

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 2, chat.update 2, views.open 1", world.Account());
    }
}
