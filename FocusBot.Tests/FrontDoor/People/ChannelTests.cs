using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>Channels in which FocusBot cannot speak, or keeps silent by itself.</summary>
public sealed class ChannelTests
{
    [Theory]
    [InlineData("ask LINK")]
    [InlineData("check LINK")]
    [InlineData("impact LINK")]
    [InlineData("check")]
    [InlineData("withdraw")]
    public async Task Where_FocusBot_is_not_a_member_one_sentence_says_how_to_invite_it(string words)
    {
        await using var world = await ReviewWorld.StartAsync();
        var channel = world.Slack.AddChannel("design-reviews", world.Ana, world.Ben);
        var root = await world.Slack.SayAsync(world.Ana.Id, channel.Id, "The new first page.");

        await world.Slack.CommandAsync(world.Ben.Id, channel.Id, $"/level {words.Replace("LINK", world.LinkTo(root.Ts, channel.Id), StringComparison.Ordinal)}");
        await world.HeardAsync(world.Ben, "/invite @FocusBot");

        await world.IdleAsync();
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ask")]
    [InlineData("impact")]
    public async Task Where_FocusBot_is_not_a_member_the_form_says_how_to_invite_it(string words)
    {
        await using var world = await ReviewWorld.StartAsync();
        var channel = world.Slack.AddChannel("design-reviews", world.Ana, world.Ben);

        await world.Slack.CommandAsync(world.Ben.Id, channel.Id, $"/level {words}");
        var form = await world.FormOfAsync(world.Ben);

        Assert.Contains("/invite @FocusBot", form.Definition.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("impact")]
    [InlineData("check")]
    [InlineData("")]
    public async Task In_an_archived_channel_nothing_is_asked(string words)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.ArchiveAsync(world.Ana.Id, world.Reviews.Id);
        await world.IdleAsync();
        await world.LevelAsync(world.Ben, words);
        await world.HeardAsync(world.Ben, "This channel is archived");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task An_archived_channel_of_which_FocusBot_did_not_hear_refuses_the_question_and_its_asker_hears_why()
    {
        await using var world = await ReviewWorld.StartAsync();

        world.Slack.Workspace.Channels.Change(world.Reviews.Id, channel => channel with { IsArchived = true });
        await world.LevelAsync(world.Ben, "ask");
        await world.HeardAsync(world.Ben, "This channel is archived");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task In_a_shared_channel_FocusBot_keeps_silent_and_keeps_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        var (channel, root) = await ShareAsync(world);

        var reply = await world.Slack.SayAsync(world.Ben.Id, channel.Id, "Who is it for?", root);
        await world.Slack.EditAsync(world.Ben.Id, channel.Id, reply.Ts, "Whom is it for?");
        await world.Slack.DeleteAsync(world.Ben.Id, channel.Id, reply.Ts);
        await world.Slack.SayAsync(world.Ben.Id, channel.Id, $"<@{world.Slack.Bot}>", root);
        await world.HeardAsync(world.Ben, "This channel is shared with another organisation");
        await world.Slack.CommandAsync(world.Ana.Id, channel.Id, $"/level ask {world.LinkTo(root, channel.Id)}");
        await world.HeardAsync(world.Ana, "This channel is shared with another organisation");

        await world.IdleAsync();
        Assert.Equal(0, world.Count($"SELECT (SELECT COUNT(*) FROM review_message WHERE channel = '{channel.Id}') + (SELECT COUNT(*) FROM review_thread WHERE channel = '{channel.Id}')"));
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_mention_alone_shows_that_a_channel_is_shared()
    {
        await using var world = await ReviewWorld.StartAsync();
        var channel = world.Slack.AddChannel("partners", world.Ana, world.Ben);
        world.Slack.Workspace.Channels.Change(channel.Id, before => before with { IsShared = true, Members = before.Members.Add(world.Slack.Bot) });
        var root = world.Slack.Workspace.Messages.Add(new Message(channel.Id, world.Slack.Workspace.Timestamps.Next(), world.Ana.Id, "The new first page."));
        world.Slack.Misbehaviour.Deliveries.ReverseBy = 2;

        await world.Slack.SayAsync(world.Ben.Id, channel.Id, $"<@{world.Slack.Bot}>", root.Ts);
        await world.HeardAsync(world.Ben, "This channel is shared with another organisation");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1", world.Account());
    }

    private static async Task<(WorkspaceChannel Channel, string Root)> ShareAsync(ReviewWorld world)
    {
        var channel = world.Slack.AddChannel("partners", world.Ana, world.Ben);
        world.Slack.Workspace.Channels.Change(channel.Id, before => before with { IsShared = true });
        await world.Slack.InviteBotAsync(world.Ana.Id, channel.Id);
        var root = await world.Slack.SayAsync(world.Ana.Id, channel.Id, "The new first page.");
        await world.IdleAsync();
        return (channel, root.Ts);
    }
}
