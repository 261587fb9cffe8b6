namespace FocusBot.Tests.FrontDoor.People;

/// <summary>That something was praised is kept, and never who was praised or in which words.</summary>
public sealed class PraiseTests
{
    [Fact]
    public async Task Praise_is_seen_as_it_comes_and_goes_with_an_edit_or_the_message()
    {
        await using var world = await ReviewWorld.StartAsync();
        var launch = await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "Great work on the launch, Ben!");
        var results = await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Congrats on the retention numbers.", world.Root);
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Thanks, will do.", world.Root);
        await world.KeptAsync("SELECT COUNT(*) = 2 AND SUM(kind) = 3 FROM praise");
        await world.IdleAsync();
        Assert.Equal(2, world.Count("SELECT COUNT(*) FROM praise"));

        await world.Slack.EditAsync(world.Ana.Id, world.Reviews.Id, launch.Ts, "Great demo of the launch, well done on the slides!");
        await world.KeptAsync("SELECT COUNT(*) FROM praise WHERE kind = 3 AND author = 'U0ANA'");
        await world.Slack.EditAsync(world.Ana.Id, world.Reviews.Id, launch.Ts, "The launch is on Thursday.");
        await world.KeptAsync("SELECT COUNT(*) = 1 FROM praise");
        await world.Slack.DeleteAsync(world.Cara.Id, world.Reviews.Id, results.Ts);
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM praise");
    }

    [Fact]
    public async Task Whoever_opted_out_is_not_read()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "Congrats on the launch!");
        await world.LevelAsync(world.Cara, "me");
        var me = await world.HeardAsync(world.Cara, "I may read which level");
        await world.Slack.PressAsync(world.Cara.Id, world.Reviews.Id, me.Ts, "me.opt-out");
        await world.HeardAsync(world.Cara, "You opted out on");
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Congrats on the launch!");
        await world.IdleAsync();

        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM praise"));
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM praise WHERE author = 'U0ANA' AND kind = 2"));
    }

    [Fact]
    public async Task The_summary_of_five_people_tells_what_was_praised()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.StopFocusBotAsync();
        foreach (var (number, person) in ((string[])["U0ANA", "U0BEN", "U0CARA", "U0DAN", "U0EVE"]).Index())
        {
            var ts = $"{world.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds() + number}.000000";
            world.Execute($"INSERT INTO reading (installation, channel, ts, root, author, level, confidence) SELECT installation, channel, '{ts}', '{ts}', '{person}', 1, 0.9 FROM channel");
            world.Execute($"INSERT INTO praise (installation, channel, ts, author, kind) SELECT installation, channel, '{ts}', '{person}', {(number == 0 ? 1 : 2)} FROM channel");
        }

        await world.StartFocusBotAsync();
        await DueSummary.WeekLaterAsync(world);
        await world.LevelAsync(world.Ana, "summary");

        await world.HeardAsync(world.Ana, "Of what was praised: about 20 % for results, about 80 % for launches.");
    }
}
