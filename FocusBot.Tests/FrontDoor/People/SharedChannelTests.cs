using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>A channel with another organisation in it, in which a facilitator has switched FocusBot on.</summary>
public sealed class SharedChannelTests
{
    [Fact]
    public async Task Switched_on_it_works_for_its_own_people_and_leaves_the_others_alone()
    {
        await using var world = await ReviewWorld.StartAsync();
        var (channel, eve) = await ShareAsync(world);
        await SwitchAsync(world, channel, "thread");
        await world.HeardAsync(world.Ana, "1 change");

        var root = await world.Slack.SayAsync(world.Ana.Id, channel.Id, "41 of 46 tickets are closed.");
        await world.Slack.SayAsync(world.Ben.Id, channel.Id, "What is it like for the mother in the rain?", root.Ts);
        var hers = await world.Slack.SayAsync(eve.Id, channel.Id, "Congrats on the launch! What do the customers say about churn?", root.Ts);
        await world.Slack.EditAsync(eve.Id, channel.Id, hers.Ts, "Congrats on the launch! What do our customers say about churn and retention?");
        await world.Slack.CommandAsync(world.Ana.Id, channel.Id, $"/level ask {world.LinkTo(root.Ts, channel.Id)}");
        await world.AskedAloneAsync(world.Ben);
        await world.IdleAsync();

        Assert.Equal(0, world.Count($"SELECT (SELECT COUNT(*) FROM review_message WHERE author = '{eve.Id}') + (SELECT COUNT(*) FROM reading WHERE author = '{eve.Id}') + (SELECT COUNT(*) FROM praise) + (SELECT COUNT(*) FROM question_asked WHERE person = '{eve.Id}')"));
        Assert.Equal(2, world.Count($"SELECT COUNT(*) FROM question_asked WHERE channel = '{channel.Id}'"));
        Assert.Empty(world.Slack.EphemeralsOf(eve.Id));
    }

    [Fact]
    public async Task Somebody_of_the_other_organisation_who_presses_or_mentions_hears_that_it_is_not_there_for_them()
    {
        await using var world = await ReviewWorld.StartAsync();
        var (channel, eve) = await ShareAsync(world);
        await SwitchAsync(world, channel, "thread");
        await world.HeardAsync(world.Ana, "1 change");
        var root = await world.Slack.SayAsync(world.Ana.Id, channel.Id, "41 of 46 tickets are closed.");
        await world.Slack.SayAsync(world.Ben.Id, channel.Id, "What is it like for the mother in the rain?", root.Ts);
        await world.Slack.SayAsync(eve.Id, channel.Id, $"<@{world.Slack.Bot}> and for the shops?", root.Ts);
        await world.HeardAsync(eve, "work for the people of the organisation that invited me");
        await world.Slack.SayAsync(world.Ana.Id, channel.Id, $"<@{world.Slack.Bot}>", root.Ts);
        await world.Slack.UntilAsync(() => world.Slack.ThreadOf(channel.Id, root.Ts).Any(message => message.BotId is not null));
        var question = world.Slack.ThreadOf(channel.Id, root.Ts).First(message => message.BotId is not null);

        await world.Slack.PressAsync(eve.Id, channel.Id, question.Ts, "level.impact");
        await world.Slack.UntilAsync(() => world.Slack.EphemeralsOf(eve.Id).Count == 2);
        await world.IdleAsync();

        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM declaration"));
        Assert.All(world.Slack.EphemeralsOf(eve.Id), note => Assert.Contains("don’t read what you write", note.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Switched_off_again_it_says_so_and_what_was_set_before_it_was_shared_is_not_taken_over()
    {
        await using var world = await ReviewWorld.StartAsync();
        var (channel, _) = await ShareAsync(world);
        await SwitchAsync(world, channel, "private");
        await world.HeardAsync(world.Ana, "1 change");
        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM channel_setting WHERE channel = '{channel.Id}' AND mode = 5 AND shared_mode = 2"));
        await SwitchAsync(world, channel, "off");
        await world.KeptAsync($"SELECT COUNT(*) FROM channel_setting WHERE channel = '{channel.Id}' AND mode = 5 AND shared_mode = 4");

        var root = await world.Slack.SayAsync(world.Ana.Id, channel.Id, "41 of 46 tickets are closed.");
        await world.Slack.CommandAsync(world.Ana.Id, channel.Id, $"/level ask {world.LinkTo(root.Ts, channel.Id)}");

        await world.HeardAsync(world.Ana, "off here until a facilitator switches me on");
        Assert.Equal(0, world.Count($"SELECT COUNT(*) FROM review_message WHERE channel = '{channel.Id}'"));
    }

    private static async Task<(WorkspaceChannel Channel, Person Eve)> ShareAsync(ReviewWorld world)
    {
        var eve = world.Slack.AddPerson("eve", person => person with { HomeTeam = "T0PARTNER", IsStranger = true });
        var channel = world.Slack.AddChannel("partners", world.Ana, world.Ben, eve);
        world.Slack.Workspace.Channels.Change(channel.Id, before => before with { IsShared = true });
        await world.Slack.InviteBotAsync(world.Ana.Id, channel.Id);
        await world.Slack.UntilAsync(() => world.Slack.MessagesOf(channel.Id).Any(message => message.Text.Contains("A facilitator can switch me on", StringComparison.Ordinal)));
        await world.IdleAsync();
        return (channel, eve);
    }

    private static async Task SwitchAsync(ReviewWorld world, WorkspaceChannel channel, string mode)
    {
        await world.Slack.CommandAsync(world.Ana.Id, channel.Id, "/level settings");
        var form = await world.FormOfAsync(world.Ana);
        Assert.True((await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("mode", mode))).Accepted);
    }
}
