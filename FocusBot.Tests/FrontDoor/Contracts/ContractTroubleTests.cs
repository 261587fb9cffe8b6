using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Contracts;

/// <summary>Who may say what a review needs, who sees it differently, and what goes wrong on the way.</summary>
public sealed class ContractTroubleTests
{
    [Fact]
    public async Task Who_has_not_written_in_the_thread_gets_a_sentence()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Cara, $"needs impact {world.LinkTo(world.Root)}");
        await world.HeardAsync(world.Cara, "by the people who have written in its thread, and by the channel’s facilitators");

        await world.IdleAsync();
        Assert.Empty(world.Said());
    }

    [Fact]
    public async Task A_facilitator_may_without_having_written()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "The next launch.");
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Good.", root.Ts);
        await world.IdleAsync();

        await world.LevelAsync(world.Ana, $"needs impact {world.LinkTo(root.Ts)}");

        await world.ShowsAsync("<@U0ANA> said so.", root.Ts);
    }

    [Fact]
    public async Task Who_sees_it_differently_is_counted_and_the_thread_hears_a_number_only_from_five_on()
    {
        await using var world = await ReviewWorld.StartAsync();
        var others = ((string[])["dan", "eve", "finn", "gus", "hal", "ida"]).Select(name => world.Slack.AddPerson(name)).ToList();
        foreach (var person in others)
        {
            await world.Slack.JoinAsync(person.Id, world.Reviews.Id);
            await world.Slack.SayAsync(person.Id, world.Reviews.Id, "I have read it.", world.Root);
        }

        await world.NeedsAsync(world.Ana, "impact");
        foreach (var person in others.Take(4))
        {
            await DifferAsync(world, person, "Until then nobody sees it");
        }

        await DifferAsync(world, others[0], "Until then nobody sees it");
        Assert.DoesNotContain("differently.", world.Said()[0].Text, StringComparison.Ordinal);
        await DifferAsync(world, others[4], "in steps of five");
        await world.ShowsAsync("5 or more people see it differently.");
        await DifferAsync(world, others[5], "in steps of five");
        await world.PressLastAsync(others[5], "contract.no-longer-differ");
        await world.HeardAsync(others[5], "You’re no longer counted");

        await world.IdleAsync();
        Assert.DoesNotContain(others, person => world.Said()[0].Text.Contains(person.Id, StringComparison.Ordinal));
        Assert.Equal(1, world.Calls.Count(call => call.Method is "chat.update"));
        await world.NeedsAsync(world.Ben, "optics");
        Assert.DoesNotContain("5 or more", world.Said()[0].Text, StringComparison.Ordinal);
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM contract_differing"));
    }

    [Fact]
    public async Task A_bystander_and_whoever_said_it_are_not_counted()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");

        await DifferAsync(world, world.Ana, "You said this yourself");
        await DifferAsync(world, world.Cara, "have written in the thread");

        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM contract_differing"));
    }

    [Fact]
    public async Task Another_word_while_the_first_is_on_its_way_is_what_the_thread_shows_in_the_end()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.HoldNudge();
        await world.LevelAsync(world.Ana, "needs impact");
        await world.KeptAsync("SELECT COUNT(*) FROM outbox WHERE purpose = 'contract' AND held_until > 0");
        await world.LevelAsync(world.Ben, "needs execution");
        await world.HeardAsync(world.Ben, "needs Execution first");

        await world.LetNudgeGoAsync();

        await world.ShowsAsync("<@U0BEN> said so.");
        Assert.Single(world.Said());
    }

    [Fact]
    public async Task A_message_that_somebody_deleted_ends_it_and_the_next_one_is_a_new_reply()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");
        await world.Slack.DeleteAsync(world.Slack.Bot, world.Reviews.Id, world.Said()[0].Ts);
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM contract");

        Assert.DoesNotContain("this review needs", (await world.NudgedAsync()).Text, StringComparison.Ordinal);
        await world.NeedsAsync(world.Ben, "impact");
        Assert.Equal(2, world.Said().Count);
    }

    [Fact]
    public async Task One_that_was_deleted_while_nobody_listened_is_said_anew()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");
        await world.StopFocusBotAsync();
        world.Slack.Workspace.Messages.Remove(world.Reviews.Id, world.Said()[0].Ts);
        await world.StartFocusBotAsync();

        await world.NeedsAsync(world.Ben, "execution");

        Assert.Single(world.Said());
    }

    [Fact]
    public async Task It_survives_a_restart_and_is_edited_in_the_same_reply()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");
        await world.StopFocusBotAsync();
        await world.StartFocusBotAsync();

        await world.NeedsAsync(world.Ben, "execution");

        Assert.Single(world.Said());
    }

    [Fact]
    public async Task In_a_closed_thread_an_archived_channel_and_one_that_is_off_it_is_refused()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");
        await world.Slack.DeleteAsync(world.Ana.Id, world.Reviews.Id, world.Root);
        await world.IdleAsync(TimeSpan.Zero);
        await DifferAsync(world, world.Ben, "This thread is closed");
        await world.PressLastAsync(world.Ana, "contract.undo");
        await world.HeardAsync(world.Ana, "This thread is closed");

        await world.SetModeAsync("off");
        await world.LevelAsync(world.Ben, "needs execution");
        await world.HeardAsync(world.Ben, "switched me off");
        Assert.Contains("Impact first", world.Said()[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_muted_thread_people_can_still_say_it()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.PressAsync(world.Ben, await world.NudgedAsync(), "nudge.mute");
        await world.HeardAsync(world.Ben, "Muted");

        await world.NeedsAsync(world.Ana, "impact");
    }

    [Fact]
    public async Task Who_deletes_their_data_is_named_no_more_by_FocusBot()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NeedsAsync(world.Ana, "impact");
        await world.LevelAsync(world.Ana, "me");
        await world.PressLastAsync(world.Ana, "me.delete");
        await world.PressLastAsync(world.Ana, "me.delete-for-good");
        await world.KeptAsync("SELECT COUNT(*) FROM contract WHERE said_by = ''");

        await world.LevelAsync(world.Ben, "check");
        await world.HeardAsync(world.Ben, "Somebody said this review needs Impact first");
    }

    private static async Task DifferAsync(ReviewWorld world, Person person, string answer)
    {
        var heard = world.Slack.EphemeralsOf(person.Id).Count;
        await world.PressAsync(person, world.Said()[0], "contract.differ");
        await world.Slack.UntilAsync(() => world.Slack.EphemeralsOf(person.Id).Count > heard);
        Assert.Contains(answer, world.Slack.EphemeralsOf(person.Id)[^1].Text, StringComparison.Ordinal);
        await world.IdleAsync(TimeSpan.Zero);
    }
}
