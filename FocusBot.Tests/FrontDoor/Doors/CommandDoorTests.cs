namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>The door of the slash command: what each of its words does, with and without a link.</summary>
public sealed class CommandDoorTests
{
    [Theory]
    [InlineData("impact", "Impact")]
    [InlineData("execution", "Execution")]
    [InlineData("optics", "Optics")]
    [InlineData("mixed", "Mixed")]
    [InlineData("unsure", "Not sure")]
    public async Task A_level_is_saved_with_a_link_and_without_one(string word, string label)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, word);
        await world.HeardAsync(world.Ana, $"Your answer: {label}");
        await world.LevelAsync(world.Ben, $"{word} {world.LinkTo(world.Root)}");
        await world.HeardAsync(world.Ben, $"Your answer: {label}");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task Asking_without_a_link_asks_the_only_active_thread()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Cara, "ask");
        await world.AskedAsync();
        await world.AskedAloneAsync(world.Ana);
        await world.AskedAloneAsync(world.Ben);
        await world.HeardAsync(world.Cara, "Asked 2 people");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task Asking_without_a_link_opens_the_form_when_several_threads_are_active()
    {
        await using var world = await ReviewWorld.StartAsync();
        var second = await world.BeginThreadAsync();
        await world.IdleAsync();

        await world.LevelAsync(world.Cara, "ask");
        var form = (await world.FormOfAsync(world.Cara)).Definition.GetRawText();

        Assert.Contains(world.Root, form, StringComparison.Ordinal);
        Assert.Contains(second, form, StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, views.open 1", world.Account());
    }

    [Fact]
    public async Task Asking_with_a_link_asks_that_thread_alone()
    {
        await using var world = await ReviewWorld.StartAsync();
        var second = await world.BeginThreadAsync();
        await world.IdleAsync();
        var reply = world.Slack.ThreadOf(world.Reviews.Id, second)[1].Ts;

        await world.LevelAsync(world.Cara, $"ask {world.LinkTo(reply)}");
        await world.AskedAsync(second);

        await world.IdleAsync();
        Assert.Empty(world.Said());
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_link_alone_asks_its_thread()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Cara, world.LinkTo(world.Root));
        await world.AskedAsync();

        await world.IdleAsync();
    }

    [Fact]
    public async Task Asking_again_asks_nobody_twice()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Cara, "ask");
        await world.HeardAsync(world.Cara, "Asked 2 people");
        await world.LevelAsync(world.Cara, "ask");
        await world.HeardAsync(world.Cara, "already been asked");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task Asking_again_asks_only_those_who_came_later()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, "ask");
        await world.HeardAsync(world.Ana, "Asked 2 people");
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Who hears of it first?", world.Root);
        await world.IdleAsync();
        await world.LevelAsync(world.Ana, "ask");
        await world.HeardAsync(world.Ana, "Asked 1 person");
        await world.AskedAloneAsync(world.Cara);

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 3, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_level_without_a_link_means_the_only_thread_that_the_person_wrote_in()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "The next launch.");
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Good.", root.Ts);
        await world.IdleAsync();

        await world.LevelAsync(world.Cara, "optics");
        Assert.Contains("U0CARA", (await world.HeardAsync(world.Cara, "Saved for")).Text, StringComparison.Ordinal);
        await world.LevelAsync(world.Ben, "optics");
        await world.FormOfAsync(world.Ben);

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, views.open 1", world.Account());
    }

    [Fact]
    public async Task An_answer_can_be_withdrawn_and_counts_no_more()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.DeclareAsync(world.Ana, "execution");
        await world.LevelAsync(world.Ana, "withdraw");
        await world.HeardAsync(world.Ana, "Taken back.");
        await world.DeclareAsync(world.Ben, "impact");

        await world.IdleAsync();
        Assert.Empty(world.Nudges());
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task The_map_counts_everybody_and_names_only_the_reader()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.DeclareAsync(world.Ana, "impact");
        await world.DeclareAsync(world.Ben, "impact");
        await world.LevelAsync(world.Ben, "check");
        var map = await world.HeardAsync(world.Ben, "2 answered");

        Assert.Contains("Impact: <@U0BEN>", map.Text, StringComparison.Ordinal);
        Assert.Contains("There’s no mismatch among the answers", map.Text, StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Theory]
    [InlineData("help", "Slack doesn’t run slash commands inside threads")]
    [InlineData("HELP me please", "Slack doesn’t run slash commands inside threads")]
    [InlineData("banana", "I don’t know “banana”")]
    [InlineData("banana split", "I don’t know “banana”")]
    [InlineData("Q&A", "I don’t know “Q&amp;A”")]
    [InlineData("&amp; <b>", "I don’t know “&amp;amp;”")]
    [InlineData("<https://x.example/plan|the plan> please", "I don’t know “the plan”")]
    [InlineData("ask the others", "takes the link of a message")]
    [InlineData("impact https://example.com/", "takes the link of a message")]
    public async Task Words_that_change_nothing_are_answered_at_once(string words, string answer)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, words);
        await world.HeardAsync(world.Ana, answer);

        await world.IdleAsync();
        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
        Assert.Equal("chat.postMessage 1", world.Account());
    }
}
