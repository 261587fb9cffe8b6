using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>Threads with nobody, with one person, and with very many.</summary>
public sealed class ThreadSizeTests
{
    [Fact]
    public async Task A_thread_with_one_person_has_nobody_to_compare_with()
    {
        await using var world = await ReviewWorld.StartAsync();
        var alone = await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "The next launch.");
        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "Anybody?", alone.Ts);
        await world.IdleAsync();

        await world.LevelAsync(world.Ben, $"ask {world.LinkTo(alone.Ts)}");
        await world.HeardAsync(world.Ben, "Only one person has written");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, conversations.replies 1", world.Account());
    }

    [Fact]
    public async Task A_thread_with_only_bots_has_nobody_to_ask()
    {
        await using var world = await ReviewWorld.StartAsync();
        var bot = world.Slack.AddPerson("builder", person => person with { IsBot = true });
        var root = world.Slack.Workspace.Messages.Add(
            new Message(world.Reviews.Id, world.Slack.Workspace.Timestamps.Next(), bot.Id, "Build 41 is green.") { BotId = "B0OTHER", Subtype = "bot_message" });

        await world.LevelAsync(world.Ben, $"ask {world.LinkTo(root.Ts)}");
        await world.HeardAsync(world.Ben, "Nobody has written");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, conversations.replies 1", world.Account());
    }

    [Fact]
    public async Task Sixty_people_are_all_asked_and_the_thread_once()
    {
        await using var world = await ReviewWorld.StartAsync();
        var crowd = Enumerable.Range(1, 58).Select(number => world.Slack.AddPerson($"guest{number}")).ToList();
        foreach (var person in crowd)
        {
            await world.Slack.JoinAsync(person.Id, world.Reviews.Id);
            await world.Slack.SayAsync(person.Id, world.Reviews.Id, "Me too.", world.Root);
        }

        await world.IdleAsync();
        await world.LevelAsync(world.Cara, "ask");
        await world.HeardAsync(world.Cara, "Asked 60 people");

        // One message a second is all that Slack takes in a channel: the rest of the sixty wait in the outbox.
        await world.Slack.UntilAsync(() => world.Calls.Count(call => call.Method == "chat.postEphemeral") >= 2);
        Assert.Equal(60, world.Count("SELECT (SELECT COUNT(*) FROM outbox WHERE parcel_key LIKE 'ask/%') + (SELECT COUNT(*) FROM outbox_done WHERE parcel_key LIKE 'ask/%')"));
        Assert.Single(world.Said());
    }
}
