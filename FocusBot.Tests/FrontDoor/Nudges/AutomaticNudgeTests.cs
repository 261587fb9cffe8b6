namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>FocusBot reads along, and speaks by itself when two people argue past each other.</summary>
public sealed class AutomaticNudgeTests
{
    [Fact]
    public async Task Two_people_who_argue_past_each_other_get_one_nudge_once_the_thread_rests()
    {
        await using var world = await Arguments.StartInThreadModeAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);

        var nudge = Assert.Single(world.WrittenNudges(root.Ts));
        Assert.Contains($"<@{world.Ana.Id}>’s messages read to me as Execution", nudge.Text, StringComparison.Ordinal);
        Assert.Contains($"<@{world.Ben.Id}>’s messages read to me as Impact", nudge.Text, StringComparison.Ordinal);
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Again: does a customer love it or not? Does it win us one family more?", root.Ts);
        await world.RestAsync();
        Assert.Single(world.WrittenNudges(root.Ts));
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM moment WHERE act = 2 AND confidence >= 0.5 AND outcome IS NULL"));
        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM glance g JOIN moment m ON m.root = g.root AND m.confidence = g.confidence WHERE g.root = '{root.Ts}'"));
    }

    [Fact]
    public async Task Two_plans_at_one_level_are_left_alone_however_hot()
    {
        await using var world = await ReviewWorld.StartAsync();

        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.AtOneLevel);

        Assert.Empty(world.Said(root.Ts));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM moment"));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM glance WHERE confidence >= 0.55"));
    }

    [Fact]
    public async Task What_is_kept_of_the_messages_is_a_level_and_no_word()
    {
        await using var world = await Arguments.StartInThreadModeAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Single(world.WrittenNudges(root.Ts));

        Assert.Equal(1, world.Count($"SELECT COUNT(*) > 3 FROM reading WHERE root = '{root.Ts}' AND confidence BETWEEN 0 AND 1"));
        foreach (var (table, column) in world.Columns())
        {
            Assert.Equal(0, world.Count($"SELECT COUNT(*) FROM {table} WHERE {column} LIKE '%firmware%' OR {column} LIKE '%mother%' OR {column} LIKE '%customers love%'"));
        }
    }

    [Fact]
    public async Task Who_has_opted_out_is_not_read_and_not_named()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ben, "me");
        var me = await world.HeardAsync(world.Ben, "Show my data");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, me.Ts, "me.opt-out");
        await world.HeardAsync(world.Ben, "You opted out on");

        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);

        Assert.Empty(world.Said(root.Ts));
        Assert.Equal(0, world.Count($"SELECT COUNT(*) FROM reading WHERE root = '{root.Ts}' AND author = '{world.Ben.Id}'"));
    }

    [Fact]
    public async Task A_person_is_named_once_a_day_at_the_most()
    {
        await using var world = await Arguments.StartInThreadModeAsync();
        var first = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Single(world.WrittenNudges(first.Ts));

        var second = await world.ArgueAsync(world.Ana, world.Cara, Arguments.PastEachOther);

        Assert.Empty(world.Said(second.Ts));
    }

    [Fact]
    public async Task Messages_that_are_gone_before_the_lull_count_no_more()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await world.SayArgumentAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        foreach (var reply in world.Slack.ThreadOf(world.Reviews.Id, root.Ts).Where(message => message.User == world.Ben.Id).ToList())
        {
            await world.Slack.DeleteAsync(world.Ben.Id, world.Reviews.Id, reply.Ts);
        }

        await world.RestAsync();

        Assert.Empty(world.Said(root.Ts));
    }

    [Fact]
    public async Task Where_FocusBot_is_switched_off_it_reads_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.SetModeAsync("off");

        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);

        Assert.Empty(world.Said(root.Ts));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM reading"));
    }

    [Fact]
    public async Task In_private_mode_the_two_are_asked_hear_the_difference_alone_and_share_it_together()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.SetModeAsync("private");
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        await AnswerAsync(world);
        var (ana, ben) = (await world.HeardAsync(world.Ana, "Only the two of you see this"), await world.HeardAsync(world.Ben, "Only the two of you see this"));
        await world.IdleAsync();
        Assert.Empty(world.Said(root.Ts));

        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, ana.Ts, "nudge.share");
        await world.HeardAsync(world.Ana, "Noted.");
        await world.IdleAsync();
        Assert.Empty(world.Said(root.Ts));

        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, ben.Ts, "nudge.share");
        await world.IdleAsync();
        Assert.Single(world.Nudges(root.Ts));
    }

    [Fact]
    public async Task It_asks_the_two_first_and_the_thread_hears_of_it_only_when_their_answers_differ()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Empty(world.Said(root.Ts));

        await AnswerAsync(world);

        await world.Slack.UntilAsync(() => world.Nudges(root.Ts).Count > 0);
        await world.IdleAsync();
        Assert.Single(world.Said(root.Ts));
        Assert.Empty(world.WrittenNudges(root.Ts));
    }

    [Fact]
    public async Task Guessed_Optics_is_only_asked_also_in_thread_mode()
    {
        await using var world = await Arguments.StartInThreadModeAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.OpticsAgainstExecution);

        await world.AskedAsOneOfTwoAsync(world.Ana);
        Assert.Empty(world.Said(root.Ts));
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM moment WHERE act = 4"));
    }

    /// <summary>Each of the two says their own level, in private.</summary>
    private static async Task AnswerAsync(ReviewWorld world)
    {
        var (ana, ben) = (await world.AskedAsOneOfTwoAsync(world.Ana), await world.AskedAsOneOfTwoAsync(world.Ben));
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, ana.Ts, "level.execution");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, ben.Ts, "level.impact");
    }
}
