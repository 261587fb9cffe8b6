using static FocusBot.Tests.FrontDoor.People.DueSummary;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>A team that is a user group: whose week it is, and what becomes of it when the group is gone.</summary>
public sealed class GroupSummaryTests
{
    [Fact]
    public async Task Of_a_user_group_it_tells_the_week_of_the_group_to_the_group()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddGroup("S0REVIEW", world.Ben, world.Cara);

        await DueTodayAsync(world, "'S0REVIEW'");
        await ToldAsync(world, world.Ben);
        await ToldAsync(world, world.Cara);
        await world.IdleAsync();

        Assert.Empty(world.DirectTo(world.Ana));
    }

    [Fact]
    public async Task Whoever_left_the_user_group_since_it_was_planned_gets_none()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddGroup("S0REVIEW", world.Cara);
        await world.IdleAsync();
        await world.StopFocusBotAsync();
        world.Execute(
            $"""
            INSERT INTO summary_team (installation, channel, person, user_group, read_at)
            SELECT installation, channel, 'U0BEN', 'S0REVIEW', {world.Clock.GetUtcNow().AddDays(7).AddHours(-1).ToUnixTimeMilliseconds()} FROM channel
            """);

        await DueTodayAsync(world, "'S0REVIEW'");
        await world.KeptAsync("SELECT COUNT(*) FROM summary_plan WHERE person = 'U0BEN' AND state = 3");
        await world.IdleAsync();

        Assert.Empty(world.DirectTo(world.Ben));
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM summary_team WHERE person = 'U0CARA'"));
    }

    [Fact]
    public async Task A_group_that_is_gone_when_the_week_is_due_is_named_to_a_facilitator_once()
    {
        await using var world = await ReviewWorld.StartAsync();
        await DueTodayAsync(world, "'S0GONE01'");
        await ToldAsync(world, world.Ana);
        for (var time = 0; time < 2; time++)
        {
            await world.StopFocusBotAsync();
            world.Execute("DELETE FROM outbox_done WHERE parcel_key LIKE 'summary-group/%'");
            await world.StartFocusBotAsync(AtTheHour);
            await world.IdleAsync();
        }

        Assert.Contains("S0GONE01, and Slack doesn’t show me that group any more", Assert.Single(world.DirectTo(world.Ana)).Text, StringComparison.Ordinal);
        Assert.Empty(world.DirectTo(world.Ben));
    }

    [Fact]
    public async Task A_group_that_is_gone_is_named_to_whoever_asks()
    {
        await using var world = await ReviewWorld.StartAsync();
        await DueTodayAsync(world, "'S0GONE01'");

        await world.LevelAsync(world.Ana, "summary");

        await world.HeardAsync(world.Ana, "Slack isn’t showing me that group right now");
    }
}
