using System.Text.Json.Nodes;

namespace FocusBot.Tests.FrontDoor.People;

public sealed class IntroductionTests
{
    [Fact]
    public async Task FocusBot_introduces_itself_once_in_a_channel_however_often_it_is_invited()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.LeaveAsync(world.Slack.Bot, world.Reviews.Id);
        await world.Slack.RaiseAsync(new JsonObject { ["type"] = "channel_left", ["channel"] = world.Reviews.Id, ["event_ts"] = "1900000000.000100" });
        await world.IdleAsync();
        await world.LevelAsync(world.Ana, "check");
        await world.HeardAsync(world.Ana, "/invite @FocusBot");

        world.Slack.Misbehaviour.Deliveries.CopiesOfEvents = 3;
        await world.Slack.InviteBotAsync(world.Ana.Id, world.Reviews.Id);
        await world.IdleAsync();
        await world.DeclareAsync(world.Ana, "impact");

        Assert.Single(world.Slack.MessagesOf(world.Reviews.Id), message => message.BotId is not null);
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task Each_channel_hears_it()
    {
        await using var world = await ReviewWorld.StartAsync();
        var other = world.Slack.AddChannel("design-reviews", world.Ana);

        await world.Slack.InviteBotAsync(world.Ana.Id, other.Id);
        await world.IdleAsync();

        Assert.Contains("I’m FocusBot", Assert.Single(world.Slack.MessagesOf(other.Id), message => message.BotId is not null).Text, StringComparison.Ordinal);
        Assert.Equal("chat.postMessage 2", world.Account());
    }
}
