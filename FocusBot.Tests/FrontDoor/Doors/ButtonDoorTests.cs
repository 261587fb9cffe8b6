namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>The buttons under the question: the public ones stay, the private ones give way to the answer.</summary>
public sealed class ButtonDoorTests
{
    [Fact]
    public async Task The_public_buttons_stay_and_answer_each_in_private()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Cara, "ask");
        await world.IdleAsync();
        var question = Assert.Single(world.Said());
        await world.AnswerAsync(world.Ana, "impact");
        await world.HeardAsync(world.Ana, "Your answer: Impact");
        await world.AnswerAsync(world.Ben, "impact");
        await world.HeardAsync(world.Ben, "Your answer: Impact");
        await world.AnswerAsync(world.Ana, "mixed");
        await world.HeardAsync(world.Ana, "Your answer: Mixed");

        await world.IdleAsync();
        Assert.Equal(question, Assert.Single(world.Said()));
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task The_private_question_gives_way_to_the_answer()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Cara, "ask");
        var question = await world.AskedAloneAsync(world.Ben);
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, question.Ts, "level.optics");
        await world.HeardAsync(world.Ben, "Your answer: Optics");

        var note = Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
        Assert.Equal(question.Ts, note.Ts);
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, note.Ts, "level.withdraw");
        await world.HeardAsync(world.Ben, "Taken back.");
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_level_is_shown_on_the_map_and_hidden_again()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.DeclareAsync(world.Ana, "execution");
        var saved = await world.HeardAsync(world.Ana, "Saved for");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, saved.Ts, "level.show");
        await world.HeardAsync(world.Ana, "opens this thread’s map");
        Assert.Contains("Execution: <@U0ANA>", await MapForBenAsync(world), StringComparison.Ordinal);

        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, saved.Ts, "level.hide");
        await world.HeardAsync(world.Ana, "Your answer is private unless somebody");
        Assert.DoesNotContain("Execution: <@U0ANA>", await MapForBenAsync(world), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_never_wrote_in_the_thread_is_told_so_in_private()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, "ask");
        await world.AskedAsync();
        await world.AnswerAsync(world.Cara, "impact");
        await world.HeardAsync(world.Cara, "people who have written in the thread");

        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM declaration"));
        Assert.Equal("chat.postEphemeral 2, chat.postMessage 2, conversations.replies 1", world.Account());
    }

    private static async Task<string> MapForBenAsync(ReviewWorld world)
    {
        var before = world.Slack.EphemeralsOf(world.Ben.Id).Count;
        await world.LevelAsync(world.Ben, "check");
        await world.Slack.UntilAsync(() => world.Slack.EphemeralsOf(world.Ben.Id).Count > before);
        return world.Slack.EphemeralsOf(world.Ben.Id)[^1].Text;
    }
}
