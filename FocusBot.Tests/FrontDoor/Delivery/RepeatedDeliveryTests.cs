namespace FocusBot.Tests.FrontDoor.Delivery;

/// <summary>Slack delivers at least once, in any order: each thing has one effect.</summary>
public sealed class RepeatedDeliveryTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task Everything_three_times_at_once_has_one_effect(string transport)
    {
        await using var world = await ReviewWorld.StartAsync(transport);
        var deliveries = world.Slack.Misbehaviour.Deliveries;
        (deliveries.CopiesOfEvents, deliveries.CopiesOfActs) = (3, 3);

        await TellAsync(world);

        await ExpectOneOfEachAsync(world);
    }

    [Fact]
    public async Task Everything_three_times_under_new_ids_has_one_effect()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Deliveries.Renamed = 2;

        await TellAsync(world);

        await ExpectOneOfEachAsync(world);
    }

    [Fact]
    public async Task A_thread_that_arrives_three_times_and_backwards_has_the_right_people()
    {
        await using var world = await ReviewWorld.StartAsync();
        var deliveries = world.Slack.Misbehaviour.Deliveries;
        (deliveries.CopiesOfEvents, deliveries.ReverseBy) = (3, 4);

        var root = await world.BeginThreadAsync();
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Who hears of it first?", root);
        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "All of you.", root);
        world.Slack.Misbehaviour.Stop();
        await world.IdleAsync();

        Assert.Equal(4, world.Count($"SELECT COUNT(*) FROM review_message WHERE root = '{root}'"));
        await world.LevelAsync(world.Ben, $"check {world.LinkTo(root)}");
        await world.HeardAsync(world.Ben, "3 people, 0 answered, 3 open");
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task An_edit_before_its_message_leaves_one_message()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Deliveries.ReverseBy = 2;

        var said = await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Who hears of it frist?", world.Root);
        await world.Slack.EditAsync(world.Cara.Id, world.Reviews.Id, said.Ts, "Who hears of it first?");
        await world.IdleAsync();

        Assert.Equal(3, world.Count($"SELECT COUNT(*) FROM review_message WHERE root = '{world.Root}'"));
        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM review_message WHERE ts = '{said.Ts}' AND author = 'U0CARA' AND is_deleted = 0"));
    }

    [Fact]
    public async Task A_deletion_before_its_message_leaves_nobody()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Deliveries.ReverseBy = 2;

        var said = await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Who hears of it first?", world.Root);
        await world.Slack.DeleteAsync(world.Cara.Id, world.Reviews.Id, said.Ts);
        world.Slack.Misbehaviour.Stop();
        await world.IdleAsync();

        await world.LevelAsync(world.Ben, "check");
        await world.HeardAsync(world.Ben, "2 people, 0 answered");
    }

    [Fact]
    public async Task Messages_of_bots_are_no_participation()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.RaiseAsync(new()
        {
            ["type"] = "message", ["subtype"] = "bot_message", ["bot_id"] = "B0OTHER", ["text"] = "Build 41 is green.", ["channel"] = world.Reviews.Id,
            ["channel_type"] = "channel", ["ts"] = "1900000000.000100", ["thread_ts"] = world.Root, ["event_ts"] = "1900000000.000100",
        });
        await world.Slack.RaiseAsync(new()
        {
            ["type"] = "message", ["user"] = "U0OTHERBOT", ["bot_id"] = "B0OTHER", ["text"] = "Build 42 is green.", ["channel"] = world.Reviews.Id,
            ["channel_type"] = "channel", ["ts"] = "1900000000.000200", ["thread_ts"] = world.Root, ["event_ts"] = "1900000000.000200",
        });
        await world.IdleAsync();

        await world.LevelAsync(world.Ben, "check");
        await world.HeardAsync(world.Ben, "2 people, 0 answered");
    }

    /// <summary>A third person joins in, everybody is asked, two answer differently, and the thread chooses.</summary>
    private static async Task TellAsync(ReviewWorld world)
    {
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, $"<@{world.Slack.Bot}>", world.Root);
        await world.HeardAsync(world.Cara, "Asked 3 people");
        await world.AnswerAsync(world.Ana, "execution");
        await world.AnswerAsync(world.Ben, "impact");
        await world.Slack.UntilAsync(() => world.Nudges().Count > 0);
        await world.PressAsync(world.Ben, world.Nudges()[0], "nudge.forward.impact");
    }

    private static async Task ExpectOneOfEachAsync(ReviewWorld world)
    {
        await world.IdleAsync();
        Assert.Equal(
            ["Which", "<@U0ANA>,"],
            world.Said().Select(message => message.Text.Split(' ')[0]));
        Assert.Equal(3, world.Count($"SELECT COUNT(*) FROM review_message WHERE root = '{world.Root}'"));
        Assert.Equal("chat.postEphemeral 4, chat.postMessage 3, chat.update 1", world.Account());
    }
}
