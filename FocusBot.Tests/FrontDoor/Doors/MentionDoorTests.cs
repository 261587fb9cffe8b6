namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>The door of the mention.</summary>
public sealed class MentionDoorTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" could you ask us all?")]
    [InlineData(" ask")]
    public async Task A_mention_in_a_thread_asks_everybody_in_it(string words)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, $"<@{world.Slack.Bot}>{words}", world.Root);
        await world.HeardAsync(world.Ana, "Asked 2 people");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 3, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_mention_outside_a_thread_says_where_it_works()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, $"<@{world.Slack.Bot}> hello");
        await world.HeardAsync(world.Ana, "Mention me inside a thread");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1", world.Account());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mention_with_help_is_answered_to_its_author_alone(bool inTheThread)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, $"<@{world.Slack.Bot}> help", inTheThread ? world.Root : null);
        await world.HeardAsync(world.Ana, "FocusBot helps the people in a review");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task A_mention_with_a_level_saves_it()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, $"<@{world.Slack.Bot}> impact", world.Root);
        await world.HeardAsync(world.Ben, "Your answer: Impact");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1", world.Account());
    }
}
