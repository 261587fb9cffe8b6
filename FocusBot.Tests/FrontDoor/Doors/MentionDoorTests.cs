namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>The door of the mention.</summary>
public sealed class MentionDoorTests
{
    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}?")]
    [InlineData("{0} could you ask us all?")]
    [InlineData("{0} ask")]
    [InlineData("{0} Ask!")]
    [InlineData("hey {0}, please ask everybody here")]
    [InlineData("{0} which level?")]
    [InlineData("{0} which level are we talking at?")]
    [InlineData("so which level is this, {0}?")]
    [InlineData("{0} Impact or Execution?")]
    public async Task A_mention_in_a_thread_asks_everybody_in_it(string words)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, Said(world, words), world.Root);
        await world.HeardAsync(world.Ana, "Asked 2 people");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 3, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_mention_outside_a_thread_says_where_it_works()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, $"<@{world.Slack.Bot}>");
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
        await world.HeardAsync(world.Ana, "Three things to try");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1", world.Account());
    }

    [Theory]
    [InlineData("{0} opt out")]
    [InlineData("{0} stop")]
    [InlineData("{0} mute")]
    [InlineData("{0} settings")]
    [InlineData("{0} me")]
    [InlineData("{0} meeting")]
    [InlineData("thanks {0}!")]
    [InlineData("thanks, {0} :pray:")]
    [InlineData("{0} nice one, that Impact nudge helped")]
    [InlineData("&gt; {0}")]
    [InlineData("&gt; {0} ask\nsee above")]
    [InlineData("{0} please don’t ask us")]
    [InlineData("{0} ask me later")]
    [InlineData("{0} why did you ask which level we are at?")]
    [InlineData("I wanted to ask {0} about the milestone")]
    [InlineData("{0} impact on customers is what I mean")]
    public async Task A_mention_that_asks_for_nothing_asks_nobody(string words)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, Said(world, words), world.Root);
        await world.HeardAsync(world.Ana, "I’ve asked nobody anything");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1", world.Account());
    }

    [Theory]
    [InlineData("{0} Help!")]
    [InlineData("{0}: help")]
    [InlineData("hey {0}, help please")]
    public async Task Help_is_help_with_whatever_stands_around_it(string words)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, Said(world, words), world.Root);
        await world.HeardAsync(world.Ana, "Three things to try");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1", world.Account());
    }

    [Theory]
    [InlineData("{0} {1}", "chat.postEphemeral 1, chat.postMessage 1")]
    [InlineData("{0} ask {1}", "chat.postEphemeral 1, chat.postMessage 1")]
    public async Task A_link_behind_a_mention_decides_which_thread_is_meant(string words, string account)
    {
        await using var world = await ReviewWorld.StartAsync();
        var other = await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "A thread of mine alone.");
        var link = $"<{world.LinkTo(other.Ts)}>";

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, string.Format(System.Globalization.CultureInfo.InvariantCulture, words, $"<@{world.Slack.Bot}>", link), world.Root);
        await world.HeardAsync(world.Ana, "Only one person has written");

        await world.IdleAsync();
        Assert.StartsWith(account, world.Account(), StringComparison.Ordinal);
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

    private static string Said(ReviewWorld world, string words) => words.Replace("{0}", $"<@{world.Slack.Bot}>", StringComparison.Ordinal);
}
