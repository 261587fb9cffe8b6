using FocusBot.Playground.World;
using static FocusBot.Tests.FrontDoor.People.DueSummary;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>The team's week: on demand, and by itself once a week.</summary>
public sealed class SummaryTests
{
    [Fact]
    public async Task Whoever_asks_gets_it_at_once_and_alone_and_of_fewer_than_five_people_no_mix()
    {
        await using var world = await ReviewWorld.StartAsync();
        await WeekLaterAsync(world);

        await world.LevelAsync(world.Ana, "summary");
        var told = await world.HeardAsync(world.Ana, "1 review thread in <#C0PRODUCTREVIEWS> in the week from 2 March to 8 March 2026.");

        Assert.Contains("sum up levels from 5 people on", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("argued from", told.Text, StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Empty(world.DirectTo(world.Ana));
    }

    [Fact]
    public async Task From_five_people_up_it_has_the_mix_as_a_chart_and_as_text_and_a_line_for_the_reader_alone()
    {
        await using var world = await ReviewWorld.StartAsync();
        await ReadAsync(world, ("U0ANA", 1, 6), ("U0BEN", 2, 2), ("U0CARA", 2, 2), ("U0DAN", 3, 1), ("U0EVE", 2, 1));
        await WeekLaterAsync(world);

        await world.LevelAsync(world.Ana, "summary");
        var told = await world.HeardAsync(world.Ana, "of your messages here argued from Execution");

        Assert.Contains(
            "Of about 10 messages that I was sure enough about, about 40 % argued from Impact, about half from Execution and about 10 % from Optics.", told.Text, StringComparison.Ordinal);
        await world.LevelAsync(world.Ben, "summary");
        Assert.DoesNotContain("For you alone", (await world.HeardAsync(world.Ben, "Of about 10 messages")).Text, StringComparison.Ordinal);
        Assert.Contains("data_visualization", told.Blocks?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_happened_it_says_so_in_a_sentence()
    {
        await using var world = await ReviewWorld.StartAsync();
        var quiet = world.Slack.AddChannel("quiet", world.Ana);
        await world.Slack.InviteBotAsync(world.Ana.Id, quiet.Id);
        await world.IdleAsync();

        await world.Slack.SayAsync(world.Ana.Id, quiet.Id, "Up?", (await world.Slack.SayAsync(world.Ana.Id, quiet.Id, "Anybody here?")).Ts);
        await world.IdleAsync();

        await world.Slack.CommandAsync(world.Ana.Id, quiet.Id, "/level summary");

        await world.HeardAsync(world.Ana, "so there’s nothing to sum up.");
    }

    [Fact]
    public async Task It_comes_once_to_each_reviewer_on_its_day_however_often_FocusBot_starts()
    {
        await using var world = await ReviewWorld.StartAsync();
        await DueTodayAsync(world);
        await ToldAsync(world, world.Ana);
        await ToldAsync(world, world.Ben);
        for (var time = 0; time < 2; time++)
        {
            await world.StopFocusBotAsync();
            await world.StartFocusBotAsync(AtTheHour);
            await world.IdleAsync();
        }

        Assert.Contains("1 review thread in <#C0PRODUCTREVIEWS>", Assert.Single(world.DirectTo(world.Ana)).Text, StringComparison.Ordinal);
        Assert.Single(world.DirectTo(world.Ben));
        Assert.Empty(world.DirectTo(world.Cara));
    }

    [Fact]
    public async Task Who_turned_it_off_or_opted_out_gets_none()
    {
        await using var world = await ReviewWorld.StartAsync();
        await WeekLaterAsync(world);
        await world.LevelAsync(world.Ana, "summary");
        var summary = await world.HeardAsync(world.Ana, "1 review thread");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, summary.Ts, "summary.off");
        await world.HeardAsync(world.Ana, "You get no weekly summary of <#C0PRODUCTREVIEWS> from now on.");
        await world.LevelAsync(world.Cara, "me");
        var me = await world.HeardAsync(world.Cara, "I may read which level");
        await world.Slack.PressAsync(world.Cara.Id, world.Reviews.Id, me.Ts, "me.opt-out");
        await world.HeardAsync(world.Cara, "You opted out on");
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "And in the snow?", world.Root);
        await world.IdleAsync();

        await DueTodayAsync(world);
        await ToldAsync(world, world.Ben);
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM summary_plan WHERE state = 1");

        Assert.Empty(world.DirectTo(world.Ana));
        Assert.Empty(world.DirectTo(world.Cara));
    }

    [Fact]
    public async Task Turning_it_on_again_takes_it_back()
    {
        await using var world = await ReviewWorld.StartAsync();
        await WeekLaterAsync(world);
        await world.LevelAsync(world.Ana, "summary");
        var summary = await world.HeardAsync(world.Ana, "1 review thread");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, summary.Ts, "summary.off");
        var off = await world.HeardAsync(world.Ana, "You get no weekly summary");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, off.Ts, "summary.on");

        await world.HeardAsync(world.Ana, "comes to you again");
        await world.KeptAsync("SELECT COUNT(*) FROM summary_choice WHERE is_off = 0");
    }

    [Fact]
    public async Task A_day_of_ones_own_is_chosen_in_a_form_and_holds()
    {
        await using var world = await ReviewWorld.StartAsync();
        await DueTodayAsync(world);
        var summary = await ToldAsync(world, world.Ana);
        await world.PressAsync(world.Ana, summary, "summary.day");
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("day", "Friday"), ("hour", "17"));

        await world.Slack.UntilAsync(() => world.DirectTo(world.Ana).Any(message => message.Text.Contains("comes on Fridays at 17:00 from now on", StringComparison.Ordinal)));
        Assert.Contains("this week’s has come already, or its new hour has passed. The next one:", world.DirectTo(world.Ana)[^1].Text, StringComparison.Ordinal);
        await world.KeptAsync("SELECT COUNT(*) FROM summary_choice WHERE person = 'U0ANA' AND day = 5 AND hour = 17 AND is_off = 0");
    }

    [Fact]
    public async Task Whoever_left_the_channel_or_is_away_gets_none_and_whoever_came_back_does()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "And in the snow?", world.Root);
        await world.Slack.LeaveAsync(world.Ana.Id, world.Reviews.Id);
        await world.Slack.LeaveAsync(world.Cara.Id, world.Reviews.Id);
        await world.KeptAsync("SELECT COUNT(*) = 2 FROM channel_leaver");
        await world.Slack.JoinAsync(world.Cara.Id, world.Reviews.Id);
        await world.KeptAsync("SELECT COUNT(*) = 1 FROM channel_leaver");
        world.Slack.Workspace.People.Put(world.Ben with { StatusEmoji = ":palm_tree:", StatusText = "Vacationing", StatusExpiration = world.Clock.GetUtcNow().AddDays(14).ToUnixTimeSeconds() });

        await DueTodayAsync(world);
        await ToldAsync(world, world.Cara);
        await world.KeptAsync("SELECT COUNT(*) = 2 FROM summary_plan WHERE state = 3");
        await world.IdleAsync();

        Assert.Empty(world.DirectTo(world.Ana));
        Assert.Empty(world.DirectTo(world.Ben));
    }

    [Fact]
    public async Task When_nothing_happened_in_the_team_nothing_is_sent()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddGroup("S0REVIEW", world.Cara);

        await DueTodayAsync(world, "'S0REVIEW'");
        await world.KeptAsync("SELECT COUNT(*) FROM summary_plan WHERE state = 3");
        await world.IdleAsync();

        Assert.Empty(world.DirectTo(world.Cara));
    }

    [Fact]
    public async Task Whoever_has_their_data_deleted_on_the_day_gets_no_second_summary()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddGroup("S0REVIEW", world.Ben);
        await DueTodayAsync(world, "'S0REVIEW'");
        await ToldAsync(world, world.Ben);
        await world.IdleAsync();
        await world.LevelAsync(world.Ben, "me");
        var me = await world.HeardAsync(world.Ben, "I may read which level");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, me.Ts, "me.delete");
        var sure = await world.HeardAsync(world.Ben, "It can’t be undone");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, sure.Ts, "me.delete-for-good");
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM summary_plan WHERE person = 'U0BEN'");
        await world.IdleAsync();

        await world.StopFocusBotAsync();
        world.Execute("DELETE FROM outbox_done");
        await world.StartFocusBotAsync(AtTheHour);
        await world.IdleAsync();

        Assert.Single(world.DirectTo(world.Ben), message => message.Text.Contains("in the week from", StringComparison.Ordinal));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM summary_plan WHERE person LIKE '%BEN%'"));
    }

    /// <summary>As if FocusBot had read so many messages of a person at a level today.</summary>
    private static async Task ReadAsync(ReviewWorld world, params (string Person, int Level, int Messages)[] readings)
    {
        await world.StopFocusBotAsync();
        world.Execute("DELETE FROM reading");
        var (number, begin) = (0, world.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds());
        foreach (var (person, level, messages) in readings)
        {
            for (var message = 0; message < messages; message++)
            {
                world.Execute(
                    $"""
                    INSERT INTO reading (installation, channel, ts, root, author, level, confidence)
                    SELECT installation, channel, '{begin + number++}.000000', '{begin}.000000', '{person}', {level}, 0.9 FROM channel
                    """);
            }
        }

        await world.StartFocusBotAsync(AtTheHour);
    }
}
