namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>The buttons under a nudge that was read from what two people write, and what came of it.</summary>
public sealed class WrittenNudgeTests
{
    [Fact]
    public async Task Why_this_quotes_what_weighed_most_to_who_asks_alone_and_gives_one_reason()
    {
        await using var world = await Arguments.StartInThreadModeAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        var nudge = Assert.Single(world.WrittenNudges(root.Ts));

        await world.PressAsync(world.Cara, nudge, "nudge.why");
        var why = await world.HeardAsync(world.Cara, "Why they might be stuck");

        Assert.Contains("messages read to me as Execution, most of all:", why.Text, StringComparison.Ordinal);
        Assert.Contains("/archives/", $"{why.Blocks}", StringComparison.Ordinal);
        Assert.Contains("most of all:\n“", why.Text, StringComparison.Ordinal);
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM outbox WHERE parcel LIKE '%firmware%'"));
    }

    [Fact]
    public async Task Not_quite_corrects_the_reading_and_takes_the_nudge_back()
    {
        await using var world = await Arguments.StartInThreadModeAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        var nudge = Assert.Single(world.WrittenNudges(root.Ts));

        await world.PressAsync(world.Ben, nudge, "nudge.not-quite");
        var form = await world.FormOfAsync(world.Ben);
        await world.Slack.SubmitAsync(world.Ben.Id, form.Id, ("level", "execution"));
        await world.Slack.UntilAsync(() => world.WrittenNudges(root.Ts).Count == 0);

        Assert.Contains("taken this nudge back", Assert.Single(world.Said(root.Ts)).Text, StringComparison.Ordinal);
        await world.KeptAsync("SELECT COUNT(*) FROM moment WHERE is_not_quite = 1 AND answered_at IS NOT NULL");
    }

    [Fact]
    public async Task Another_persons_declaration_leaves_it_alone()
    {
        await using var world = await Arguments.StartInThreadModeAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Single(world.WrittenNudges(root.Ts));

        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Reading along.", root.Ts);
        await world.DeclareAsync(world.Cara, "mixed", root.Ts);
        await world.IdleAsync();

        Assert.Single(world.WrittenNudges(root.Ts));
    }

    [Fact]
    public async Task What_came_of_it_is_known_after_ten_messages()
    {
        await using var world = await Arguments.StartInThreadModeAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Single(world.WrittenNudges(root.Ts));

        for (var i = 0; i < 5; i++)
        {
            await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "Right, the customers first: families would love it if unlocking took a second.", root.Ts);
            await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Yes, that is what makes customers happy and brings them back to us.", root.Ts);
        }

        await world.KeptAsync("SELECT COUNT(*) FROM moment WHERE outcome = 1");
    }
}
