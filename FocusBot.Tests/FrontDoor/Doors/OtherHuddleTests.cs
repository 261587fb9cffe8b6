namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>A huddle that is no live review is left alone, but for what somebody has said its review needs; and nothing that's written in one is read.</summary>
public sealed class OtherHuddleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("no live review")]
    [InlineData("switched off")]
    [InlineData("another day")]
    [InlineData("shared")]
    public async Task Every_other_huddle_is_left_alone(string why)
    {
        await using var world = await ReviewWorld.StartAsync();
        if (why is not "no live review")
        {
            await LiveReviewTests.AskAsync(world, [world.Ben], why is "another day" ? Noon.AddDays(1) : Noon, ("needed", "Optics"));
        }

        if (why is "switched off")
        {
            await world.LevelAsync(world.Ana, "settings");
            await world.Slack.SubmitAsync(world.Ana.Id, (await world.FormOfAsync(world.Ana)).Id, ("huddles", ""));
            await world.HeardAsync(world.Ana, "1 change");
        }

        if (why is "shared")
        {
            world.Slack.Workspace.Channels.Change(world.Reviews.Id, channel => channel with { IsShared = true });
        }

        await LiveReviewTests.PassAsync(world, Noon - world.Clock.GetUtcNow());
        var huddle = await world.Slack.BeginHuddleAsync(world.Cara.Id, world.Reviews.Id);
        await world.IdleAsync(TimeSpan.Zero);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(20));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(5));

        Assert.Empty(HuddleTests.Cards(world, huddle));
        Assert.Empty(world.DirectTo(world.Cara));
        Assert.Equal(why is "switched off" or "shared" ? 1 : 0, world.DirectTo(world.Ben).Count);
    }

    [Fact]
    public async Task Any_other_huddle_shows_what_the_one_review_needs_that_the_channel_writes_about_and_asks_nobody()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ben, $"needs impact {world.LinkTo(world.Root)}");
        await world.Slack.UntilAsync(() => world.Said().Any(message => message.Text.Contains("This review needs", StringComparison.Ordinal)));
        await world.IdleAsync();
        var huddle = await world.Slack.BeginHuddleAsync(world.Cara.Id, world.Reviews.Id);
        await world.Slack.UntilAsync(() => HuddleTests.Cards(world, huddle).Count == 1);
        await world.IdleAsync(TimeSpan.Zero);
        Assert.Contains("said this review needs Impact first", HuddleTests.Cards(world, huddle)[0].Text, StringComparison.Ordinal);

        await world.LevelAsync(world.Ana, $"needs optics {world.LinkTo(world.Root)}");
        await world.Slack.UntilAsync(() => HuddleTests.Cards(world, huddle)[0].Text.Contains("needs Optics first", StringComparison.Ordinal));
        await world.Slack.JoinHuddleAsync(world.Ben.Id, world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(20));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(5));

        Assert.Single(HuddleTests.Cards(world, huddle));
        Assert.Empty(world.DirectTo(world.Ben));
        Assert.Empty(world.DirectTo(world.Cara));
    }

    [Fact]
    public async Task Nothing_that_is_written_in_the_thread_of_a_huddle_is_read()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        var huddle = await HuddleTests.BeginAsync(world);
        var before = world.Count("SELECT COUNT(*) FROM reading");
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "41 of 46 tickets are closed, and the milestone for the beta is the 12th.", huddle.Ts);
        await world.IdleAsync(TimeSpan.Zero);
        Assert.Equal(before, world.Count("SELECT COUNT(*) FROM reading"));

        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "41 of 46 tickets are closed, and the milestone for the beta is the 12th.", world.Root);
        await world.IdleAsync(TimeSpan.Zero);
        Assert.Equal(before + 1, world.Count("SELECT COUNT(*) FROM reading"));
    }
}
