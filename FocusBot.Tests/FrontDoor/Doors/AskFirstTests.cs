using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>What people write is a reason to ask the two privately, and nothing else: who answers what, and what the others hear of it.</summary>
public sealed class AskFirstTests
{
    private static readonly TimeSpan OverADay = TimeSpan.FromHours(26);

    [Fact]
    public async Task The_question_shows_neither_the_other_ones_level_nor_a_guess()
    {
        await using var world = await ReviewWorld.StartAsync();
        await ArgueAsync(world);

        foreach (var person in (Person[])[world.Ana, world.Ben])
        {
            var asked = await world.AskedAsOneOfTwoAsync(person);
            Assert.DoesNotContain("reads as", asked.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<@", asked.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_answers_first_hears_what_happens_and_nobody_else_hears_anything()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await ArgueAsync(world);

        await PressAsync(world, world.Ana, "level.execution");
        var saved = await world.HeardAsync(world.Ana, "Saved for");

        Assert.Contains("I’ll wait for the other answer until", saved.Text, StringComparison.Ordinal);
        Assert.Empty(world.Said(root));
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
    }

    [Fact]
    public async Task Two_answers_that_differ_are_named_at_once_and_each_is_offered_a_question_at_the_others_level()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await ArgueAsync(world);
        await PressAsync(world, world.Ana, "level.execution");
        await PressAsync(world, world.Ben, "level.impact");
        await world.IdleAsync();

        Assert.Single(world.Nudges(root));
        Assert.Contains("argues from Impact", (await world.HeardAsync(world.Ana, "to meet there")).Text, StringComparison.Ordinal);
        Assert.Contains("argues from Execution", (await world.HeardAsync(world.Ben, "to meet there")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("execution")]
    [InlineData("mixed")]
    [InlineData("unsure")]
    public async Task Two_answers_that_are_no_mismatch_are_told_to_nobody(string other)
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await ArgueAsync(world);
        await PressAsync(world, world.Ana, "level.execution");
        await PressAsync(world, world.Ben, $"level.{other}");
        await world.IdleAsync();

        Assert.Empty(world.Said(root));
        Assert.DoesNotContain(world.Slack.EphemeralsOf(world.Ana.Id), note => note.Text.Contains($"<@{world.Ben.Id}> argues", StringComparison.Ordinal));
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM pair_question WHERE state = 2"));
    }

    [Fact]
    public async Task After_a_day_an_answer_that_nobody_met_is_dropped()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await ArgueAsync(world);
        await PressAsync(world, world.Ana, "level.execution");
        await world.HeardAsync(world.Ana, "Saved for");

        world.Clock.Advance(OverADay);
        await world.KeptAsync("SELECT COUNT(*) FROM pair_question WHERE state = 4");
        await world.DeclareAsync(world.Ben, "impact", root);
        await world.IdleAsync();

        Assert.Empty(world.Said(root));
        Assert.Equal(0, world.Count($"SELECT COUNT(*) FROM declaration WHERE root = '{root}' AND person = '{world.Ana.Id}' AND level IS NOT NULL"));
    }

    [Fact]
    public async Task We_are_not_stuck_ends_it_for_both_and_the_other_hears_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await ArgueAsync(world);

        await PressAsync(world, world.Ben, "pair.not-stuck");
        await world.HeardAsync(world.Ben, "I’ll leave it");
        await PressAsync(world, world.Ana, "pair.not-stuck");
        await world.HeardAsync(world.Ana, "This question is over");

        Assert.Empty(world.Said(root));
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM moment WHERE act = 4 AND is_not_quite = 1"));
    }

    [Fact]
    public async Task Later_asks_once_more_a_day_later_and_cannot_be_put_off_again()
    {
        await using var world = await ReviewWorld.StartAsync();
        await ArgueAsync(world);
        await PressAsync(world, world.Ana, "pair.later");
        await world.HeardAsync(world.Ana, "I’ll ask once more");

        world.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(15));
        await world.Slack.UntilAsync(() => world.Slack.EphemeralsOf(world.Ana.Id).Any(Questions.AsksTwo));
        var again = world.Slack.EphemeralsOf(world.Ana.Id).Last(Questions.AsksTwo);

        Assert.DoesNotContain("pair.later", $"{again.Blocks}", StringComparison.Ordinal);
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM pair_question WHERE state = 1"));
    }

    [Fact]
    public async Task Not_me_explains_how_to_opt_out_and_the_question_ends_as_an_unanswered_one_does()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await ArgueAsync(world);
        await PressAsync(world, world.Ana, "level.execution");
        await PressAsync(world, world.Ben, "pair.not-me");
        var explained = await world.HeardAsync(world.Ben, "you can opt out");

        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, explained.Ts, "me.opt-out");
        await world.HeardAsync(world.Ben, "You opted out on");
        world.Clock.Advance(OverADay);
        await world.KeptAsync("SELECT COUNT(*) FROM pair_question WHERE state = 4");

        Assert.Empty(world.Said(root));
        Assert.Equal(0, world.Count($"SELECT COUNT(*) FROM declaration WHERE root = '{root}' AND level IS NOT NULL"));
    }

    private static async Task<string> ArgueAsync(ReviewWorld world)
    {
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Empty(world.Said(root.Ts));
        return root.Ts;
    }

    private static async Task PressAsync(ReviewWorld world, Person person, string action)
    {
        var question = await world.AskedAsOneOfTwoAsync(person);
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, question.Ts, action);
        await world.IdleAsync(TimeSpan.Zero);
    }
}
