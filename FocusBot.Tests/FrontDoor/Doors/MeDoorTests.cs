using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>What a person can say about themselves, and what FocusBot shows, gives and deletes.</summary>
public sealed class MeDoorTests
{
    [Fact]
    public async Task Who_opts_out_is_put_no_question_and_can_declare_all_the_same()
    {
        await using var world = await ReviewWorld.StartAsync();
        await PressAsync(world, world.Ben, "me.opt-out");
        await world.HeardAsync(world.Ben, "You opted out on");

        await world.LevelAsync(world.Cara, "ask");
        await world.AskedAloneAsync(world.Ana);
        await world.IdleAsync();
        Assert.DoesNotContain(world.Slack.EphemeralsOf(world.Ben.Id), Questions.AsksOne);

        await world.DeclareAsync(world.Ben, "impact");
        await world.DeclareAsync(world.Ana, "execution");
        await world.Slack.UntilAsync(() => world.Nudges().Count > 0);
    }

    [Fact]
    public async Task Opting_in_again_takes_it_back()
    {
        await using var world = await ReviewWorld.StartAsync();
        await PressAsync(world, world.Ben, "me.opt-out");
        var out_ = await world.HeardAsync(world.Ben, "You opted out on");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, out_.Ts, "me.opt-in");
        await world.HeardAsync(world.Ben, "I may read which level");
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM opt_out");

        await world.LevelAsync(world.Cara, "ask");
        await world.AskedAloneAsync(world.Ben);
    }

    [Theory]
    [InlineData("me.mute-here.day", "SELECT COUNT(*) FROM person_mute WHERE channel = 'C0PRODUCTREVIEWS' AND ends_at - muted_at = 86400000")]
    [InlineData("me.mute-here.open", "SELECT COUNT(*) FROM person_mute WHERE channel = 'C0PRODUCTREVIEWS' AND ends_at IS NULL")]
    [InlineData("me.mute-everywhere.week", "SELECT COUNT(*) FROM person_mute WHERE channel = '*' AND ends_at - muted_at = 604800000")]
    public async Task A_mute_holds_back_questions_where_and_for_as_long_as_it_says(string mute, string kept)
    {
        await using var world = await ReviewWorld.StartAsync();
        await PressAsync(world, world.Ben, mute);
        var muted = await world.HeardAsync(world.Ben, "Muted");
        await world.KeptAsync(kept);

        await world.LevelAsync(world.Cara, "ask");
        await world.AskedAloneAsync(world.Ana);
        await world.IdleAsync();
        Assert.DoesNotContain(world.Slack.EphemeralsOf(world.Ben.Id), Questions.AsksOne);

        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, muted.Ts, "me.unmute");
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM person_mute");
    }

    [Fact]
    public async Task A_mute_holds_back_a_nudge_about_what_one_declared_oneself()
    {
        await using var world = await ReviewWorld.StartAsync();
        await PressAsync(world, world.Ben, "me.mute-here.day");
        await world.KeptAsync("SELECT COUNT(*) FROM person_mute");

        await world.DeclareAsync(world.Ben, "impact");
        await world.DeclareAsync(world.Ana, "execution");

        await world.IdleAsync();
        Assert.Empty(world.Nudges());
    }

    [Fact]
    public async Task A_person_sees_what_is_kept_of_them_with_links_and_nobody_elses()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NudgedAsync();

        await PressAsync(world, world.Ben, "me.show");
        var shown = await world.HeardAsync(world.Ben, "This is what I keep about you");

        Assert.Contains("you declared Impact in <#C0PRODUCTREVIEWS>", shown.Text, StringComparison.Ordinal);
        Assert.Contains(world.LinkTo(world.Root), shown.Text, StringComparison.Ordinal);
        Assert.Contains("a nudge named you at Impact", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Execution", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("U0ANA", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_download_is_one_json_document_in_direct_messages()
    {
        await using var world = await ReviewWorld.StartAsync();
        for (var index = 0; index < 30; index++)
        {
            await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "And?", world.Root);
        }

        await world.DeclareAsync(world.Ben, "impact");
        await world.IdleAsync();
        await PressAsync(world, world.Ben, "me.download");
        await world.HeardAsync(world.Ben, "direct messages");
        await world.IdleAsync();

        var pieces = world.DirectTo(world.Ben).Select(message => message.Text.Split("```")[1].Trim('\n')).ToList();
        using var document = JsonDocument.Parse(string.Join('\n', pieces));
        Assert.True(pieces.Count > 1);
        Assert.Contains(document.RootElement.EnumerateArray(), row => row.GetProperty("kind").GetString() is "levels you declared" && row.GetProperty("level").GetString() is "Impact");
        Assert.Equal(31, document.RootElement.EnumerateArray().Count(row => row.GetProperty("kind").GetString()!.StartsWith("messages of yours", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Deleting_leaves_nothing_but_that_they_opted_out(bool optsOut, int left)
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.NudgedAsync();
        if (optsOut)
        {
            await PressAsync(world, world.Ben, "me.opt-out");
            await world.HeardAsync(world.Ben, "You opted out on");
        }

        await PressAsync(world, world.Ben, "me.delete");
        var sure = await world.HeardAsync(world.Ben, "It can’t be undone");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, sure.Ts, "me.delete-for-good");
        await world.HeardAsync(world.Ben, "Deleted.");
        await world.IdleAsync();

        // The keys by which nothing is said twice go bit by bit afterwards.
        await Eventually.TrueAsync(() => world.Count(NamesBen(world)) == left, "the last trace to go");
        Assert.True(world.Count("SELECT COUNT(*) FROM declaration WHERE person = 'U0ANA'") > 0);
    }

    [Fact]
    public async Task Who_thinks_better_of_it_keeps_everything()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.DeclareAsync(world.Ben, "impact");

        await PressAsync(world, world.Ben, "me.delete");
        var sure = await world.HeardAsync(world.Ben, "It can’t be undone");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, sure.Ts, "me.keep");
        await world.HeardAsync(world.Ben, "Nothing was deleted");

        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM declaration WHERE person = 'U0BEN'"));
    }

    private static async Task PressAsync(ReviewWorld world, Person person, string action)
    {
        await world.LevelAsync(person, "me");
        var me = await world.HeardAsync(person, "Show my data");
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, me.Ts, action);
    }

    /// <summary>A sum over every text column of every table: whatever holds the id, by whatever name, is counted.</summary>
    private static string NamesBen(ReviewWorld world)
    {
        var counts = world.Columns().Select(column => $"(SELECT COUNT(*) FROM {column.Table} WHERE {column.Name} LIKE '%U0BEN%')");
        return $"SELECT {string.Join(" + ", counts)}";
    }
}
