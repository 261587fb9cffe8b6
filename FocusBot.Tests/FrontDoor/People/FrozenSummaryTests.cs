using FocusBot.Playground.World;
using static FocusBot.Tests.FrontDoor.People.DueSummary;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>A week is counted when somebody is first shown it, and shown to the team alone.</summary>
public sealed class FrozenSummaryTests
{
    [Fact]
    public async Task Whoever_asks_before_and_after_a_message_is_told_the_same_and_so_is_everybody_else()
    {
        await using var world = await ReviewWorld.StartAsync();
        await WeekLaterAsync(world);
        var first = await AskAsync(world, world.Ana);

        var said = await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Families lose sleep over the light, and every return costs us a customer.", world.Root);
        await world.IdleAsync();
        Assert.Equal(first, await AskAsync(world, world.Ana, asked: 2));
        await world.Slack.DeleteAsync(world.Ben.Id, world.Reviews.Id, said.Ts);
        await world.IdleAsync();

        Assert.Equal(first, await AskAsync(world, world.Ana, asked: 3));
        Assert.Equal(first, await AskAsync(world, world.Ben));
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM summary_week WHERE week = '2026-W10'"));
    }

    [Fact]
    public async Task What_is_written_this_week_is_summed_up_when_it_is_over()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, "summary");

        await world.HeardAsync(world.Ana, "In the week from 23 February to 1 March 2026 nobody replied in a review thread in <#C0PRODUCTREVIEWS>");
    }

    [Fact]
    public async Task A_guest_and_whoever_is_not_of_the_team_are_shown_none()
    {
        await using var world = await ReviewWorld.StartAsync();
        var guest = world.Slack.AddPerson("gus", person => person with { IsRestricted = true });
        await world.Slack.InviteAsync(world.Ana.Id, world.Reviews.Id, guest.Id);
        await world.Slack.SayAsync(guest.Id, world.Reviews.Id, "May I ask who does the tests?", world.Root);
        await WeekLaterAsync(world);

        foreach (var person in (Person[])[guest, world.Cara])
        {
            await world.LevelAsync(person, "summary");
            await world.HeardAsync(person, "is for people of this workspace, but not guests, who have written in a review thread there in the last four weeks.");
        }

        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM summary_week"));
    }

    [Fact]
    public async Task Whoever_is_not_in_the_user_group_is_told_so()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddGroup("S0REVIEW", world.Ben, world.Cara);
        await DueTodayAsync(world, "'S0REVIEW'");

        await world.LevelAsync(world.Ana, "summary");

        await world.HeardAsync(world.Ana, "have set can see its week, and you aren’t in it.");
    }

    /// <summary>Deletion takes them out of who was counted, and leaves the figure, in which nobody stands, as it was shown.</summary>
    [Fact]
    public async Task A_deletion_leaves_the_figure_and_nobodys_id()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "It sleeps through it.", world.Root);
        await WeekLaterAsync(world);
        var first = await AskAsync(world, world.Ana);
        await world.StopFocusBotAsync();
        world.Execute("INSERT OR IGNORE INTO summary_counted (installation, channel, week, person, counted_at) SELECT installation, channel, week, 'U0BEN', frozen_at FROM summary_week");
        await world.StartFocusBotAsync();

        await world.LevelAsync(world.Ben, "me");
        var me = await world.HeardAsync(world.Ben, "I may read which level");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, me.Ts, "me.delete");
        var sure = await world.HeardAsync(world.Ben, "It can’t be undone");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, sure.Ts, "me.delete-for-good");
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM summary_counted WHERE person = 'U0BEN'");
        await world.IdleAsync();

        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM summary_counted WHERE person LIKE '#%'"));
        Assert.Equal(first, await AskAsync(world, world.Ana, asked: 2));
    }

    /// <param name="asked">How often, this time included.</param>
    private static async Task<string> AskAsync(ReviewWorld world, Person person, int asked = 1)
    {
        await world.LevelAsync(person, "summary");
        await world.Slack.UntilAsync(() => Heard().Count == asked);
        return Heard()[^1].Blocks?.ToString() ?? "";

        List<Ephemeral> Heard() => [.. world.Slack.EphemeralsOf(person.Id).Where(note => note.Text.Contains("in the week from", StringComparison.Ordinal))];
    }
}
