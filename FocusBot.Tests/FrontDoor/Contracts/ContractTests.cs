using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Contracts;

/// <summary>What a review needs first: one reply in its thread, said by somebody and edited in place.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task It_is_one_reply_in_the_thread_and_is_edited_in_place()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, "needs impact");
        Assert.Contains("U0ANA", (await world.HeardAsync(world.Ana, "this review needs Impact first")).Text, StringComparison.Ordinal);
        await world.ShowsAsync("Impact first (the effect on customers, brand and business). <@U0ANA> said so.");
        await world.LevelAsync(world.Ben, $"needs execution {world.LinkTo(world.Root)}");
        await world.HeardAsync(world.Ben, "Changed in");
        await world.ShowsAsync("Execution first (how it gets done, by whom and when). <@U0BEN> said so.");

        await world.IdleAsync();
        Assert.Single(world.Said());
        Assert.Equal("chat.postMessage 2, chat.update 1", world.Account());
    }

    [Fact]
    public async Task Who_says_it_can_undo_it_and_the_thread_says_what_it_said_before()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");
        await world.NeedsAsync(world.Ben, "optics");

        await world.PressLastAsync(world.Ana, "contract.undo");
        await world.HeardAsync(world.Ana, "nothing of yours to take back");
        await world.PressLastAsync(world.Ben, "contract.undo");
        await world.HeardAsync(world.Ben, "The thread says what it said before: Impact first");
        await world.ShowsAsync("Impact first (the effect on customers, brand and business). <@U0ANA> said so.");
        Assert.Single(world.Said());
    }

    [Fact]
    public async Task Undone_at_once_the_thread_says_nothing_and_the_next_one_stands_in_the_same_reply()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");

        await world.PressLastAsync(world.Ana, "contract.undo");
        await world.ShowsAsync("Nobody says any more what this review needs.");
        await world.NeedsAsync(world.Ben, "execution");

        Assert.Single(world.Said());
    }

    [Fact]
    public async Task Saying_the_same_again_changes_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");

        await world.LevelAsync(world.Ben, "needs impact first, please");
        await world.HeardAsync(world.Ben, "so I’ve changed nothing");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task Without_a_link_several_threads_open_the_form()
    {
        await using var world = await ReviewWorld.StartAsync();
        var second = await world.BeginThreadAsync();
        await world.IdleAsync();

        await world.LevelAsync(world.Ana, "needs optics");
        var form = await world.FormOfAsync(world.Ana);
        Assert.Single((await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("needed", "Optics"))).Errors);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("thread", second), ("needed", "Optics"));

        await world.ShowsAsync("Optics first", second);
        await world.IdleAsync();
        Assert.Empty(world.Said());
    }

    [Theory]
    [InlineData("needs")]
    [InlineData("needs banana")]
    [InlineData("needs LINK")]
    public async Task Without_a_level_it_is_asked_for(string words)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, words.Replace("LINK", world.LinkTo(world.Root), StringComparison.Ordinal));
        await world.HeardAsync(world.Ana, "need first?");
        await world.PressLastAsync(world.Ana, "contract.set.optics");

        await world.ShowsAsync("Optics first");
    }

    [Fact]
    public async Task A_mention_in_the_thread_says_it_too()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, $"<@{world.Slack.Bot}> needs Execution first", world.Root);

        await world.ShowsAsync("Execution first");
    }

    [Fact]
    public async Task The_first_question_has_a_button_for_it()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ana, "ask");
        await world.AskedAsync();
        await world.IdleAsync();

        await world.PressAsync(world.Ben, world.Said()[0], "contract.choose");
        await world.HeardAsync(world.Ben, "need first?");
        await world.PressLastAsync(world.Ben, "contract.set.impact");

        await world.ShowsAsync("Impact first");
        Assert.Equal(2, world.Said().Count);
    }

    [Fact]
    public async Task Nudges_refer_to_it_whenever_it_was_said()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");
        var nudge = await world.NudgedAsync();

        Assert.Contains("<@U0ANA> said this review needs Impact first. Both matter. Which first?", nudge.Text, StringComparison.Ordinal);
        await world.NeedsAsync(world.Ben, "execution");
        await world.Slack.UntilAsync(() => world.Nudges()[0].Text.Contains("<@U0BEN> said this review needs Execution first. Both matter.", StringComparison.Ordinal));

        await world.IdleAsync();
        Assert.Single(world.Nudges());
    }

    [Fact]
    public async Task Questions_and_the_map_refer_to_it()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");

        await world.LevelAsync(world.Ana, "ask");
        Assert.Contains("<@U0ANA> said this review needs Impact first", (await world.HeardAsync(world.Ben, "which level do you argue from")).Text, StringComparison.Ordinal);
        await world.LevelAsync(world.Ben, "check");
        Assert.Contains("<@U0ANA> said this review needs Impact first", (await world.HeardAsync(world.Ben, "0 answered")).Text, StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Contains(world.Said(), message => message.Text.Contains("said this review needs Impact first", StringComparison.Ordinal) && message.Text.Contains("Which level do you argue from", StringComparison.Ordinal));
    }
}

/// <summary>What a person does about a contract.</summary>
internal static class ContractActs
{
    /// <summary>Says what the review needs, and waits until the thread shows it.</summary>
    public static async Task NeedsAsync(this ReviewWorld world, Person person, string level)
    {
        await world.LevelAsync(person, $"needs {level} {world.LinkTo(world.Root)}");
        await world.ShowsAsync($"first ({Meaning(level)}). <@{person.Id}> said so.");
        await world.IdleAsync(TimeSpan.Zero);
    }

    public static Task ShowsAsync(this ReviewWorld world, string words, string? root = null) =>
        world.Slack.UntilAsync(() => world.Said(root).Any(message => message.Text.Contains(words, StringComparison.Ordinal)), TimeSpan.FromSeconds(60));

    /// <summary>Presses a button of the newest private message that has it.</summary>
    public static async Task PressLastAsync(this ReviewWorld world, Person person, string action)
    {
        await world.Slack.UntilAsync(() => Having().Any());
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, Having().Last().Ts, action);

        IEnumerable<Ephemeral> Having() => world.Slack.EphemeralsOf(person.Id).Where(note => $"{note.Blocks}".Contains($"\"{action}\"", StringComparison.Ordinal));
    }

    private static string Meaning(string level) => level switch
    {
        "impact" => "the effect on customers, brand and business",
        "execution" => "how it gets done, by whom and when",
        _ => "making impact and execution known inside the company",
    };
}
