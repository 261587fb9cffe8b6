using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Delivery;

/// <summary>What FocusBot did not see from the beginning, and what was taken back.</summary>
public sealed class LateArrivalTests
{
    [Fact]
    public async Task A_thread_that_began_before_the_invitation_is_read_up_when_it_is_asked()
    {
        await using var world = await ReviewWorld.StartAsync();
        var (channel, root) = await BeginElsewhereAsync(world);
        await world.Slack.InviteBotAsync(world.Ana.Id, channel.Id);

        await world.Slack.CommandAsync(world.Cara.Id, channel.Id, $"/level ask {world.LinkTo(root.Ts, channel.Id)}");
        await world.HeardAsync(world.Cara, "Asked 2 people");
        await world.AskedAloneAsync(world.Ana);
        await world.AskedAloneAsync(world.Ben);

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 3, conversations.replies 1", world.Account());
    }

    [Fact]
    public async Task A_mention_in_it_reads_it_up_too()
    {
        await using var world = await ReviewWorld.StartAsync();
        var (channel, root) = await BeginElsewhereAsync(world);
        await world.Slack.InviteBotAsync(world.Ana.Id, channel.Id);
        await world.IdleAsync();

        await world.Slack.SayAsync(world.Cara.Id, channel.Id, $"<@{world.Slack.Bot}>", root.Ts);
        await world.HeardAsync(world.Cara, "Asked 3 people");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 4, chat.postMessage 3, conversations.replies 1", world.Account());
    }

    [Fact]
    public async Task A_deleted_root_closes_its_thread()
    {
        await using var world = await ReviewWorld.StartAsync();

        var link = world.LinkTo(world.Root);
        await world.DeclareAsync(world.Ana, "execution");
        await world.Slack.DeleteAsync(world.Ana.Id, world.Reviews.Id, world.Root);
        await world.IdleAsync();
        await world.LevelAsync(world.Ben, $"impact {link}");
        await world.HeardAsync(world.Ben, "This thread is closed");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task The_public_buttons_of_a_closed_thread_say_that_it_is_closed()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Cara, "ask");
        await world.IdleAsync();
        await world.Slack.DeleteAsync(world.Ana.Id, world.Reviews.Id, world.Root);
        await world.IdleAsync();
        await world.AnswerAsync(world.Ben, "impact");
        await world.HeardAsync(world.Ben, "This thread is closed");

        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM declaration"));
    }

    [Fact]
    public async Task Whoever_takes_back_their_only_message_leaves_the_thread_and_its_mismatch()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        world.HoldNudge();

        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");
        await world.NudgeHeldAsync();
        await world.Slack.DeleteAsync(world.Ben.Id, world.Reviews.Id, world.Slack.ThreadOf(world.Reviews.Id, world.Root)[1].Ts);
        await world.IdleAsync();

        await world.LetNudgeGoAsync();
        Assert.Empty(world.Nudges());
        await world.LevelAsync(world.Ana, $"check {world.LinkTo(world.Root)}");
        var map = await world.HeardAsync(world.Ana, "1 person, 1 answered");
        Assert.Contains("There’s no mismatch among the answers", map.Text, StringComparison.Ordinal);
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task Whoever_has_another_message_left_stays()
    {
        await using var world = await ReviewWorld.StartAsync();

        var second = await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "And in the snow?", world.Root);
        await world.Slack.DeleteAsync(world.Ben.Id, world.Reviews.Id, second.Ts);
        await world.IdleAsync();

        await world.LevelAsync(world.Ana, "check");
        await world.HeardAsync(world.Ana, "2 people, 0 answered");
    }

    private static async Task<(WorkspaceChannel Channel, Message Root)> BeginElsewhereAsync(ReviewWorld world)
    {
        var channel = world.Slack.AddChannel("design-reviews", world.Ana, world.Ben, world.Cara);
        var root = await world.Slack.SayAsync(world.Ana.Id, channel.Id, "The new first page.");
        await world.Slack.SayAsync(world.Ben.Id, channel.Id, "Who is it for?", root.Ts);
        return (channel, root);
    }
}
